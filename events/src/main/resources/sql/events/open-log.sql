-- Opens the log of a project; false if it is open already.
-- Relies on the primary key of log_head.
select open_log($1, $2) as opened
