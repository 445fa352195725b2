-- The marks of traces that feedback came to. What a trace says did not change: its revision stays.
-- Relies on the primary key of trace (project, trace_id).
update trace t
   set marks = string_to_array(b.marks, e'\x1e')
  from unnest($1::text[], $2::text[], $3::text[]) b (project, trace_id, marks)
 where t.project = b.project and t.trace_id = b.trace_id
