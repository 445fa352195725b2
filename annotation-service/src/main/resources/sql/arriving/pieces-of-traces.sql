-- The pieces of some traces, of each the earliest 16 MiB: enough to say what a trace is about. Pinned traces are read
-- from their pinned copies, for their day may have been dropped.
-- Relies on the primary keys of trace_piece (day, project, trace_id, ordinal) and pinned_piece (project, trace_id, ordinal).
select project, trace_id, form, size, body
  from (select s.*, sum(s.size) over (partition by s.project, s.trace_id order by s.started_at, s.ordinal) as so_far
          from unnest($1::date[], $2::text[], $3::text[], $4::boolean[]) b (day, project, trace_id, pinned)
         cross join lateral (
             select l.project, l.trace_id, l.ordinal, l.started_at, l.form, l.size, l.body from trace_piece l
              where not b.pinned and l.day = b.day and l.project = b.project and l.trace_id = b.trace_id
             union all
             select p.project, p.trace_id, p.ordinal, p.started_at, p.form, p.size, p.body from pinned_piece p
              where b.pinned and p.project = b.project and p.trace_id = b.trace_id) s) s
 where so_far <= 16 << 20 or so_far = size
 order by project, trace_id, ordinal
