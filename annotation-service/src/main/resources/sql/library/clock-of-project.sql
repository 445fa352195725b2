-- The clock of a project.
-- Relies on the primary key of project (id).
select clock from project where id = $1
