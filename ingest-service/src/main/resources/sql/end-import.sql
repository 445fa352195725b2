-- The end of an import; the preview held trace text and goes with it.
-- Relies on the primary key of import_job.
update import_job
   set state = ?, problem = ?, counts = coalesce(?::jsonb, counts), lists = coalesce(?::jsonb, lists), format = ?,
       bytes_read = case when ? = 'done' then bytes else bytes_read end, finished_at = now(),
       preview = case when ? = 'done' then null else preview end, holder = null, held_until = null
 where id = ? and holder = ? and state = 'running'
