-- The cursor of a log, locked: events of one log are taken by one transaction at a time.
-- Relies on the primary key of log (project, log).
select project, log, clock, position, recorded_at, until, highest_stamp, stopped_at, stopped_reason
from log
where project = $1 and log = $2
for update
