-- Who read a trace last, and how much was said about it.
-- Relies on the primary key of reading (project, trace_id, reviewer).
select outcome, reviewer, at, sum(notes) over () as notes, sum(labels) over () as labels
  from reading
 where project = $1 and trace_id = $2
 order by (outcome is not null) desc, position desc
 limit 1
