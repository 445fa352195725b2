-- The spans of some traces, the earliest 16 MiB of each: enough to say what a trace is about.
-- Relies on the primary key of span (day, project, trace_id, span_id).
select project, trace_id, size, body, spans
  from (select s.project, s.trace_id, s.size, s.body, s.started_at,
               sum(s.size) over earlier as before, count(*) over (partition by s.project, s.trace_id) as spans
          from unnest($1::date[], $2::text[], $3::text[]) b (day, project, trace_id)
          join span s using (day, project, trace_id)
        window earlier as (partition by s.project, s.trace_id order by s.started_at, s.span_id)) s
 where before <= 16 << 20 or before = size
