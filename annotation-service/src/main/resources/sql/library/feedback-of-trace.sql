-- What was said of one trace, the oldest first.
-- Relies on feedback_of_trace (project, trace_id, at).
select id, span_id, metadata ->> 'gen_ai.response.id' as response_id, name, score, label, comment, source, at, via
  from feedback
 where project = $1 and trace_id = $2
 order by at, id
 limit 500
