-- The spans of some traces, the earliest 16 MiB of each: enough to say what a trace is about. Pinned traces are read
-- from their pinned copies, for their day may have been dropped.
-- Relies on the primary keys of span (day, project, trace_id, span_id) and pinned_span (project, trace_id, span_id).
select project, trace_id, size, body, spans
  from (select s.project, s.trace_id, s.size, s.body,
               sum(s.size) over (partition by s.project, s.trace_id order by s.started_at, s.span_id) as so_far,
               count(*) over (partition by s.project, s.trace_id) as spans
          from unnest($1::date[], $2::text[], $3::text[], $4::boolean[]) b (day, project, trace_id, pinned)
         cross join lateral (
             select l.project, l.trace_id, l.size, l.body, l.started_at, l.span_id from span l
              where not b.pinned and l.day = b.day and l.project = b.project and l.trace_id = b.trace_id
             union all
             select p.project, p.trace_id, p.size, p.body, p.started_at, p.span_id from pinned_span p
              where b.pinned and p.project = b.project and p.trace_id = b.trace_id) s) s
 where so_far <= 16 << 20 or so_far = size
