-- The latest imports of a project, newest first.
-- Relies on the primary key of coding_import (project, import_id); a project has some dozens.
select * from coding_import where project = $1 order by created_at desc, import_id limit 100
