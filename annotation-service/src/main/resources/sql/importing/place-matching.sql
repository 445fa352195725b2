-- How many rows name a trace by their place in the file (#1, #2…).
-- Relies on trace_by_external_id (project, external_id).
select count(*) as said, count(*) filter (where c.others = 1) as matched, count(*) filter (where c.others > 1) as ambiguous
  from coding_import_row r
  left join traces_called($1, (select array_agg('#' || ordinal) from coding_import_row where import_id = $2)) c
    on c.name = '#' || r.ordinal
 where r.import_id = $2
