-- What readers have said of many traces, after one append.
-- Relies on the primary key of reading (project, trace_id, reviewer).
insert into reading (project, trace_id, reviewer, outcome, notes, labels, position, at)
select $1, t.trace_id, $2, t.outcome, t.notes, t.labels, t.position, $8
  from unnest($3::text[], $4::text[], $5::int[], $6::int[], $7::bigint[]) as t (trace_id, outcome, notes, labels, position)
    on conflict (project, trace_id, reviewer) do update
   set outcome = excluded.outcome, notes = excluded.notes, labels = excluded.labels,
       position = excluded.position, at = excluded.at
