-- Forgets an import.
-- Relies on the primary key of import_job.
delete from import_job where id = ? and project = ?
