-- What traces say, one row for each; the statement goes on with what is done to rows that are here already.
-- Relies on the primary key of trace (project, trace_id).
insert into trace as t (
    project, trace_id, day, first_seen_at, seen_at, has_root, imported, span_count, name, external_id, input, output,
    service, release, environment, model, user_id, session_id, tags, started_at, duration_ms, failed, error_message,
    input_tokens, output_tokens, marks, truncated, redacted, cost_usd, cached_tokens, reasoning_tokens, amended_at)
select project, trace_id, day, $24::timestamptz, $24::timestamptz, has_root, imported, span_count, name, external_id, input, output,
       service, release, environment, model, user_id, session_id,
       string_to_array(tags, e'\x1f'), started_at, duration_ms, failed, error_message,
       input_tokens, output_tokens, string_to_array(marks, e'\x1e'), truncated, redacted, cost_usd, cached_tokens,
       reasoning_tokens, case when settled then $24::timestamptz end
  from unnest($1::text[], $2::text[], $3::date[], $4::boolean[], $5::boolean[], $6::int[], $7::text[], $8::text[],
              $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
              $17::text[], $18::timestamptz[], $19::bigint[], $20::boolean[], $21::text[], $22::bigint[], $23::bigint[],
              $25::text[], $26::boolean[], $27::boolean[], $28::double precision[], $29::bigint[], $31::bigint[],
              $30::boolean[])
       b (project, trace_id, day, has_root, imported, span_count, name, external_id, input, output,
          service, release, environment, model, user_id, session_id, tags, started_at, duration_ms, failed,
          error_message, input_tokens, output_tokens, marks, truncated, redacted, cost_usd, cached_tokens,
          reasoning_tokens, settled)
 order by project, trace_id
