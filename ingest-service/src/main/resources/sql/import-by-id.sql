-- One import of a project.
-- Relies on the primary key of import_job.
select * from import_job where id = ? and project = ?
