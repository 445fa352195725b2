-- The next traces of a project, as they are counted, locked.
-- Relies on the primary key of trace (project, trace_id).
select t.project, t.trace_id, t.day, t.pinned, t.imported, t.span_count, t.name, t.service, t.release, t.environment,
       t.model, t.user_id, t.session_id, t.failed, t.started_at, t.marks
  from trace t
 where t.project = $1 and t.trace_id > $2
 order by t.trace_id
 limit $3
   for update of t
