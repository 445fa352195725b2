-- The facts of many traces as the library knows them now.
-- Relies on the primary key of trace (project, trace_id).
select trace_id, service, release, environment, model, started_at, revision
  from trace
 where project = $1 and trace_id = any ($2)
