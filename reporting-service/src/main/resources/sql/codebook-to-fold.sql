-- The codebook events after a position, oldest first.
-- Relies on the primary key of journal (project, log, position).
select position, type, schema_version, body, actor, recorded_at
from journal
where project = ? and log = 'taxonomy' and position > ?
order by position
