-- Moves the cursor of a log to the last event taken; what had stopped it was taken too.
-- Relies on the primary key of log (project, log).
update log
set position = $3, recorded_at = $4, until = greatest(until, $4), highest_stamp = $5, clock = $6,
    stopped_at = null, stopped_reason = null
where project = $1 and log = $2
