-- The run that waits longest, locked: it may be at hand elsewhere.
-- Reads remap whole: it has one row for each project.
select project, last from remap where state = 'running' order by started_at limit 1 for update skip locked
