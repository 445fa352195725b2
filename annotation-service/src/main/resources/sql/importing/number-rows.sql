-- Puts what one reader says of one trace together, the earliest told first.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
with said as (
    select trace_id, annotator,
           dense_rank() over (order by max(claimed_at) nulls first, annotator, trace_id) as nth
      from coding_import_row
     where import_id = $1 and trace_id is not null and reason is null
     group by trace_id, annotator)
update coding_import_row r set nth = s.nth
  from said s
 where r.import_id = $1 and r.trace_id = s.trace_id and r.annotator = s.annotator and r.reason is null and r.nth is null
