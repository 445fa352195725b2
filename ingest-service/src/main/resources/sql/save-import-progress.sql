-- How far an import has come, told by whoever runs it; nothing changes if that is no longer so.
-- Relies on the primary key of import_job.
update import_job
   set attempts = case when ? > checkpoint then 0 else attempts end, counts = ?::jsonb, lists = coalesce(?::jsonb, lists), checkpoint = greatest(checkpoint, ?), bytes_read = ?,
       held_until = now() + make_interval(secs => ?)
 where id = ? and holder = ? and state = 'running'
