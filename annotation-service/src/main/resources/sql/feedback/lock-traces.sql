-- The traces that feedback is about, as they are counted, locked in one order.
-- Relies on the primary key of trace (project, trace_id).
select t.project, t.trace_id, t.name, t.service, t.release, t.environment, t.model, t.user_id, t.session_id, t.failed,
       t.started_at, t.marks
  from unnest($1::text[], $2::text[]) b (project, trace_id)
  join trace t using (project, trace_id)
 order by t.project, t.trace_id
   for update of t
