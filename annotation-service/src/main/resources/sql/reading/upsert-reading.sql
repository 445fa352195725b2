-- What one reader has said of one trace, after this append.
-- Relies on the primary key of reading (project, trace_id, reviewer).
insert into reading (project, trace_id, reviewer, outcome, notes, labels, position, at)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (project, trace_id, reviewer) do update
   set outcome = excluded.outcome, notes = excluded.notes, labels = excluded.labels,
       position = excluded.position, at = excluded.at
