-- All annotation events whose codebook is known here, oldest first.
-- Relies on the primary key of journal (project, log, position).
select position, type, schema_version, body, actor, recorded_at
from journal
where project = ? and log = 'annotation' and highest_stamp <= ?
order by position
