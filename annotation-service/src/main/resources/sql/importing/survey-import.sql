-- What the look through an uploaded table showed.
-- Relies on the primary key of coding_import (project, import_id).
update coding_import set survey = $3, total = $4, bytes = $5, refused = $6
 where project = $1 and import_id = $2
