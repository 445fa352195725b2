-- How many imports still need their files.
-- Relies on the index import_job_old; there are few rows.
select count(*) from import_job where state in ('preview', 'running')
