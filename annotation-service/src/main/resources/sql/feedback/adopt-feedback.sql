-- Feedback that waited for these traces under an id of the sender's own.
-- Relies on feedback_waiting (project, external_id).
update feedback f
   set trace_id = b.trace_id
  from unnest($1::text[], $2::text[], $3::text[]) b (project, trace_id, external_id)
 where f.project = b.project and f.external_id = b.external_id and f.trace_id is null
