-- The newest imports of a project.
-- Relies on the index import_job_of_project.
select * from import_job where project = ? order by created_at desc limit ?
