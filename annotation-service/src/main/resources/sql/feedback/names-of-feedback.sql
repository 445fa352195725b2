-- Which feedback some traces have, by name and label.
-- Relies on feedback_of_trace (project, trace_id, at).
select distinct f.project, f.trace_id, f.name, f.label
  from unnest($1::text[], $2::text[]) b (project, trace_id)
  join feedback f using (project, trace_id)
 order by 1, 2, 3, 4
