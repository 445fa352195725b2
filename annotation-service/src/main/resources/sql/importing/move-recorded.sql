-- So much is recorded; nothing is moved if somebody else did, or stopped it.
-- Relies on the primary key of coding_import (project, import_id).
update coding_import
   set recorded = $4, refused = refused + $5, unchanged = unchanged + $6, notes = notes + $7, labels = labels + $8,
       reviews = reviews + $9, unreviewed = unreviewed + $10, kept_in_text = kept_in_text + $11
 where project = $1 and import_id = $2 and recorded = $3 and state = 'running'
