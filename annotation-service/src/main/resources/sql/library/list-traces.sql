-- Traces as lists show them, newest first. The line of dashes is replaced by the page: which traces, in which order.
-- Relies on the primary key of trace (project, trace_id), feedback_of_trace, and the primary keys of reading, unsettled.
with page as materialized (
-- page
)
select t.trace_id, t.external_id, t.name, left(t.input, 500) as input, left(t.output, 500) as output, t.service,
       t.release, t.environment, t.model, t.user_id, t.session_id, t.tags, t.started_at, t.duration_ms, t.failed,
       t.error_message, t.span_count, t.input_tokens, t.output_tokens, t.cached_tokens, t.reasoning_tokens, t.cost_usd,
       t.marks, t.truncated, t.redacted, t.seen_at, t.amended_at, t.revision,
       exists (select from unsettled u where u.project = t.project and u.trace_id = t.trace_id) as unsettled,
       r.outcome, r.reviewer, r.at, r.notes, r.labels, f.said
  from page p
  join trace t on t.project = p.project and t.trace_id = p.trace_id
  left join lateral (
      select outcome, reviewer, at, sum(notes) over () as notes, sum(labels) over () as labels
        from reading
       where project = t.project and trace_id = t.trace_id
       order by (outcome is not null) desc, position desc
       limit 1) r on true
  left join lateral (
      select jsonb_agg(jsonb_build_object('name', name, 'score', score, 'label', label, 'source', source) order by at) as said
        from (select name, score, label, source, at from feedback
               where project = t.project and trace_id = t.trace_id order by at limit 20) latest) f on true
 order by p.started_at desc, p.trace_id desc
