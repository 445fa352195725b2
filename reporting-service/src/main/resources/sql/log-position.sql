-- How far a log was taken into the journal.
-- Relies on the primary key of log (project, log).
select position from log where project = $1 and log = $2
