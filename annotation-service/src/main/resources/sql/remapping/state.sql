-- How far the run of a project is.
-- Relies on the primary key of remap (project).
select id, state, done, "of", changed, started_at, finished_at from remap where project = $1
