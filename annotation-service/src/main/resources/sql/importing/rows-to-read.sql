-- The next rows whose meaning is not known yet.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
select ordinal, line, cells::text as cells, reason from coding_import_row
 where import_id = $1 and ordinal > $2 order by ordinal limit $3
