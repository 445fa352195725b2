-- The annotation events of a range of positions whose codebook is known here, oldest first.
-- Relies on the primary key of journal (project, log, position); a range is small, so that nothing large is ever sorted.
select position, type, schema_version, body, actor, recorded_at
from journal
where project = ? and log = 'annotation' and position > ? and position <= ? and highest_stamp <= ?
order by position
