-- When a file was first imported.
-- Relies on the primary key of import_source.
select dated_from from import_source where project = ? and source = ? and first_trace = ?
