-- All pieces of a trace in the order they came, up to 48 MiB of deflated bodies.
-- Relies on the primary keys of trace, trace_piece (day, project, trace_id, ordinal) and pinned_piece (project, trace_id, …).
select form, size, body
  from (select form, size, body, ordinal, sum(octet_length(body)) over (order by started_at, ordinal) as so_far
          from (select s.form, s.size, s.body, s.started_at, s.ordinal
                  from trace t join trace_piece s using (day, project, trace_id)
                 where t.project = $1 and t.trace_id = $2 and not t.pinned
                union all
                select form, size, body, started_at, ordinal from pinned_piece
                 where project = $1 and trace_id = $2) s) s
 where so_far <= 48 << 20
 order by ordinal
