-- Promises that nothing recorded until now will still come, under the head's lock.
-- Relies on the primary key of log_head.
select project, clock, position, until, hash from seal_log($1, $2)
