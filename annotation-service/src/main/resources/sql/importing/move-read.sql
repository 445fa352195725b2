-- So many rows are read; nothing is moved if somebody else did, or stopped it.
-- Relies on the primary key of coding_import (project, import_id).
update coding_import set read = $4, refused = refused + $5, empty = empty + $6
 where project = $1 and import_id = $2 and read = $3 and state = 'running'
