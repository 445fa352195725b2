-- One import.
-- Relies on the primary key of coding_import (project, import_id).
select * from coding_import where project = $1 and import_id = $2
