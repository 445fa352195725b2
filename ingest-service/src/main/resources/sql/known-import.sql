-- Whether an import is known.
-- Relies on the primary key of import_job.
select 1 from import_job where id = ?
