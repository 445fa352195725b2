-- An import that runs comes to an end: done, failed or stopped.
-- Relies on the primary key of coding_import (project, import_id).
update coding_import set state = $3, reason = $4, finished_at = $5
 where project = $1 and import_id = $2 and state = 'running'
