-- The facts of a trace as the library knows them now.
-- Relies on the primary key of trace (project, trace_id).
select service, release, environment, model, started_at, revision
  from trace
 where project = $1 and trace_id = $2
