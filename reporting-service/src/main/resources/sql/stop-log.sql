-- Stops a log before an event that cannot be read.
-- Relies on the primary key of log (project, log).
update log
set stopped_at = $3, stopped_reason = $4
where project = $1 and log = $2
