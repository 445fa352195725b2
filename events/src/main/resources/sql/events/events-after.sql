-- The events of a log after a position, oldest first.
-- Relies on the primary key of event (project, position).
select project, position, stream, version, type, schema_version, body, actor, recorded_at, claimed_at, command, hash
from event
where project = $1 and position > $2
order by position
limit $3
