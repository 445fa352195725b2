-- Imports that should run and that nobody runs, the oldest first.
-- Relies on the index import_job_unfinished.
select id from import_job where state = 'running' and (held_until is null or held_until < now()) order by created_at limit 50
