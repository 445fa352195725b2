-- A page of the library, newest first. The line of dashes is replaced by the filters of the request.
-- Relies on trace_newest (project, started_at desc, trace_id desc); a search on the GIN index trace_search.
select t.trace_id, t.external_id, t.name, left(t.input, 500) as input, left(t.output, 500) as output, t.service,
       t.release, t.environment, t.model, t.user_id, t.session_id, t.tags, t.started_at, t.duration_ms, t.failed,
       t.error_message, t.span_count, t.input_tokens, t.output_tokens, t.settled_at, t.amended_at, t.revision,
       r.outcome, r.reviewer, r.at, r.notes, r.labels
  from trace t
  left join lateral (
      select outcome, reviewer, at, sum(notes) over () as notes, sum(labels) over () as labels
        from reading
       where project = t.project and trace_id = t.trace_id
       order by (outcome is not null) desc, position desc
       limit 1) r on true
 where t.project = $1
-- filters
 order by t.started_at desc, t.trace_id desc
 limit $2
