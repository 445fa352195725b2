-- Takes an import that nobody runs.
-- Relies on the primary key of import_job.
update import_job set attempts = attempts + 1, holder = ?, held_until = now() + make_interval(secs => ?)
 where id = ? and state = 'running' and (held_until is null or held_until < now())
returning *
