-- Rows of a table as they were read; those that could not be read have a reason instead of cells.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
insert into coding_import_row (import_id, ordinal, line, cells, reason)
select $1, t.ordinal, t.line, t.cells::jsonb, t.reason
  from unnest($2::int[], $3::int[], $4::text[], $5::text[]) as t (ordinal, line, cells, reason)
