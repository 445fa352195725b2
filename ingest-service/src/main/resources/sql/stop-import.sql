-- Stops an import; whoever runs it notices at its next checkpoint.
-- Relies on the primary key of import_job.
update import_job set state = 'stopped', finished_at = now() where id = ? and project = ? and state = 'running'
