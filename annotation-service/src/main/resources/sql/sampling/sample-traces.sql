-- The traces of a sample in hash order, with the outcome that counts and the caller's own.
-- Relies on the primary keys of sample_trace, trace and reading (project, trace_id, reviewer).
select s.ordinal, s.trace_id, s.inclusion, s.stratum, left(t.input, 500) as input, t.external_id, r.outcome, m.outcome as mine
  from sample_trace s
  left join trace t on t.project = s.project and t.trace_id = s.trace_id
  left join reading m on m.project = s.project and m.trace_id = s.trace_id and m.reviewer = $4
  left join lateral (
      select outcome from reading
       where project = s.project and trace_id = s.trace_id and outcome is not null
       order by (reviewer = $3) desc, position desc limit 1) r on true
 where s.project = $1 and s.sample_id = $2
 order by s.ordinal
