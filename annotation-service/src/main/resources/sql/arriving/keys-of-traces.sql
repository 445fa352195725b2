-- Which spans of some traces are here, piece by piece. Pinned traces are read from their pinned copies, for their day
-- may have been dropped.
-- Relies on the primary keys of trace_piece (day, project, trace_id, ordinal) and pinned_piece (project, trace_id, ordinal).
select s.project, s.trace_id, s.ordinal, s.keys
  from unnest($1::date[], $2::text[], $3::text[], $4::boolean[]) b (day, project, trace_id, pinned)
 cross join lateral (
     select l.project, l.trace_id, l.ordinal, l.keys from trace_piece l
      where not b.pinned and l.day = b.day and l.project = b.project and l.trace_id = b.trace_id
     union all
     select p.project, p.trace_id, p.ordinal, p.keys from pinned_piece p
      where b.pinned and p.project = b.project and p.trace_id = b.trace_id) s
 order by s.project, s.trace_id, s.ordinal
