-- An import is started, or started again where it was stopped.
-- Relies on the primary key of coding_import (project, import_id).
update coding_import
   set state = 'running', settings = coalesce(settings, $3), started_at = coalesce(started_at, $4), reason = null
 where project = $1 and import_id = $2 and state in ('preview', 'stopped', 'failed')
returning *
