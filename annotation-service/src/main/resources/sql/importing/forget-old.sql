-- Tables nobody started within a day.
-- Relies on the primary keys of coding_import (project, import_id) and coding_import_row (import_id, ordinal).
with gone as (delete from coding_import where state = 'preview' and created_at < $1 returning import_id)
delete from coding_import_row r using gone where r.import_id = gone.import_id
