-- Both logs of a project, as far as they were taken.
-- Relies on the primary key of log (project first).
select project, log, clock, position, recorded_at, until, highest_stamp, stopped_at, stopped_reason
from log
where project = $1
