-- All spans of a trace, the earliest first, up to 48 MiB of deflated bodies.
-- Relies on the primary keys of trace, span (day, project, trace_id, span_id) and pinned_span (project, trace_id, …).
select size, body
  from (select size, body, started_at, span_id, sum(octet_length(body)) over (order by started_at, span_id) as so_far
          from (select s.size, s.body, s.started_at, s.span_id
                  from trace t join span s using (day, project, trace_id)
                 where t.project = $1 and t.trace_id = $2 and not t.pinned
                union all
                select size, body, started_at, span_id from pinned_span
                 where project = $1 and trace_id = $2) s) s
 where so_far <= 48 << 20
 order by started_at, span_id
 limit 20000
