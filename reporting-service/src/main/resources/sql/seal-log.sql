-- Notes that nothing older than `until` will still come, if all events before the seal were taken.
-- Relies on the primary key of log (project, log).
update log
set until = greatest(until, $4)
where project = $1 and log = $2 and position >= $3
