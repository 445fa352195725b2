-- Of these traces, in their order, the ones nobody has taken up yet, with the facts the library knows of them now.
-- Relies on the primary keys of taken_up and trace (project, trace_id) and on feedback_of_trace.
select d.trace_id, t.service, t.release, t.environment, t.model, t.started_at, t.revision,
       dimensions_of(t.marks) as dimensions, opinion_of_trace($1, d.trace_id) as opinion
  from unnest($2::text[]) with ordinality d (trace_id, ordinal)
  join trace t on t.project = $1 and t.trace_id = d.trace_id
 where not exists (select from taken_up u where u.project = $1 and u.trace_id = d.trace_id)
 order by d.ordinal
 limit $3
