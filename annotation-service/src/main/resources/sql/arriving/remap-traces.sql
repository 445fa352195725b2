-- ... traces that are understood in another way now. They are no others: no new revision, nothing is amended.
-- Relies on the primary key of trace (project, trace_id).
    on conflict (project, trace_id) do update
   set has_root = excluded.has_root, name = excluded.name, external_id = excluded.external_id,
       input = excluded.input, output = excluded.output, service = excluded.service,
       release = excluded.release, environment = excluded.environment, model = excluded.model,
       user_id = excluded.user_id, session_id = excluded.session_id, tags = excluded.tags,
       started_at = excluded.started_at, duration_ms = excluded.duration_ms, failed = excluded.failed,
       error_message = excluded.error_message, input_tokens = excluded.input_tokens,
       output_tokens = excluded.output_tokens, marks = excluded.marks, truncated = excluded.truncated,
       redacted = excluded.redacted, cost_usd = excluded.cost_usd, cached_tokens = excluded.cached_tokens,
       reasoning_tokens = excluded.reasoning_tokens
 where (t.has_root, t.name, t.external_id, t.input, t.output, t.service, t.release, t.environment, t.model,
        t.user_id, t.session_id, t.tags, t.started_at, t.duration_ms, t.failed, t.error_message,
        t.input_tokens, t.output_tokens, t.marks, t.truncated, t.redacted, t.cost_usd, t.cached_tokens,
        t.reasoning_tokens)
       is distinct from
       (excluded.has_root, excluded.name, excluded.external_id, excluded.input, excluded.output,
        excluded.service, excluded.release, excluded.environment, excluded.model, excluded.user_id,
        excluded.session_id, excluded.tags, excluded.started_at, excluded.duration_ms, excluded.failed,
        excluded.error_message, excluded.input_tokens, excluded.output_tokens, excluded.marks,
        excluded.truncated, excluded.redacted, excluded.cost_usd, excluded.cached_tokens,
        excluded.reasoning_tokens)
returning project, trace_id, day
