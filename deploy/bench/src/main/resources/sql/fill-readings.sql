-- What readers decided of every two-hundredth trace.
-- Relies on nothing.
insert into reading (project, trace_id, reviewer, outcome, notes, labels, position, at)
select current_setting('bench.project'), md5(n::text), 'expert', case when n % 3 = 0 then 'fail' else 'pass' end,
       0, 0, n, now()
  from generate_series(200, current_setting('bench.traces')::bigint, 200) n
