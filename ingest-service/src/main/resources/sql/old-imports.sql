-- Imports that nobody will ask for any more: ended long ago, or looked at and never started.
-- Relies on the index import_job_old.
delete from import_job
 where created_at < now() - make_interval(days => ?)
    or created_at < now() - make_interval(days => ?) and state = 'preview'
returning id
