-- The facts of a trace as the library knows them now.
-- Relies on the primary key of trace (project, trace_id) and on feedback_of_trace.
select service, release, environment, model, started_at, revision,
       dimensions_of(marks) as dimensions, opinion_of_trace(project, trace_id) as opinion
  from trace
 where project = $1 and trace_id = $2
