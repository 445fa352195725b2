-- Where the log of a project ends.
-- Relies on the primary key of log_head.
select project, clock, position, until, hash from log_head where project = $1
