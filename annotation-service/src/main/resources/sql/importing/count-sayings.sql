-- How many sayings there are to record.
-- Relies on coding_import_row_nth (import_id, nth).
update coding_import
   set sayings = (select coalesce(max(nth), 0) from coding_import_row where import_id = $2)
 where project = $1 and import_id = $2
