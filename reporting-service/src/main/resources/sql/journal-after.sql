-- The events of a log after a position and up to another, oldest first.
-- Relies on the primary key of journal (project, log, position).
select position, type, schema_version, body, actor, recorded_at
from journal
where project = $1 and log = $2 and position > $3 and position <= $4
order by position
limit $5
