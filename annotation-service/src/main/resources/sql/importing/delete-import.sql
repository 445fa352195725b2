-- An import is forgotten; what it said stays said.
-- Relies on the primary keys of coding_import (project, import_id) and coding_import_row (import_id, ordinal).
with gone as (delete from coding_import where project = $1 and import_id = $2 and state <> 'running' returning import_id),
     dropped as (delete from coding_import_row r using gone where r.import_id = gone.import_id)
select count(*) as gone from gone
