-- What is to be recorded next: all rows of the next so many (reader, trace), in the order they were said.
-- Relies on coding_import_row_nth (import_id, nth).
select nth, ordinal, line, cells::text as cells, trace_id, annotator, claimed_at from coding_import_row
 where import_id = $1 and nth > $2 and nth <= $2 + $3
 order by nth, claimed_at nulls first, ordinal
