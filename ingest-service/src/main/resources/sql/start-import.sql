-- Lets an import run that does not. It goes on behind its checkpoint, unless it is to be read in another way.
-- Relies on the primary key of import_job.
update import_job
   set state = 'running', problem = null, finished_at = null, attempts = 0, holder = null, held_until = null,
       started_at = coalesce(started_at, now()),
       checkpoint = case when format = ? and mapping is not distinct from ?::jsonb then checkpoint else 0 end,
       format = ?, mapping = ?::jsonb
 where id = ? and project = ? and state in ('preview', 'stopped', 'failed')
