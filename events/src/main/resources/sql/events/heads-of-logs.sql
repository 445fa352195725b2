-- Where every log ends.
-- Reads all of log_head: one row per project.
select project, clock, position, until, hash from log_head order by project
