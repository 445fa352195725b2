-- ... a settled trace that changes is amended: a new revision of the same trace. Its day stays that of its first arrival.
-- Relies on the primary key of trace (project, trace_id).
    on conflict (project, trace_id) do update
   set seen_at = excluded.seen_at, has_root = excluded.has_root, imported = t.imported and excluded.imported,
       span_count = excluded.span_count, name = excluded.name, external_id = excluded.external_id,
       input = excluded.input, output = excluded.output, service = excluded.service, release = excluded.release,
       environment = excluded.environment, model = excluded.model, user_id = excluded.user_id,
       session_id = excluded.session_id, tags = excluded.tags, started_at = excluded.started_at,
       duration_ms = excluded.duration_ms, failed = excluded.failed, error_message = excluded.error_message,
       input_tokens = excluded.input_tokens, output_tokens = excluded.output_tokens, marks = excluded.marks,
       truncated = excluded.truncated, redacted = excluded.redacted, cost_usd = excluded.cost_usd,
       cached_tokens = excluded.cached_tokens, reasoning_tokens = excluded.reasoning_tokens,
       revision = t.revision + (excluded.amended_at is not null)::int,
       amended_at = coalesce(excluded.amended_at, t.amended_at)
returning project, trace_id, day
