-- The rows of an import that is done, but for the refused ones.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
delete from coding_import_row where import_id = $1 and reason is null
