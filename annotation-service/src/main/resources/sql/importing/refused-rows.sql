-- Refused rows in the order of the file.
-- Relies on coding_import_row_refused (import_id, ordinal).
select ordinal, line, cells::text as cells, reason from coding_import_row
 where import_id = $1 and reason is not null and ordinal > $2 order by ordinal limit $3
