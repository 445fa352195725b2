-- The events of one stream, oldest first.
-- Relies on the unique index of event (project, stream, version).
select project, position, stream, version, type, schema_version, body, actor, recorded_at, claimed_at, command, hash
from event
where project = $1 and stream = $2
order by version
