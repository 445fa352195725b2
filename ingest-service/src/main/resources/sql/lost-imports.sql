-- Gives up imports whose file nobody has any more.
-- Relies on the index import_job_unfinished.
update import_job set state = 'failed', problem = 'Its file is no longer here: upload it again', finished_at = now()
 where state = 'running' and coalesce(held_until, started_at, created_at) < now() - interval '1 day'
