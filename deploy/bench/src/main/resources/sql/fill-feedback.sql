-- Feedback of users on every fiftieth trace.
-- Relies on nothing.
insert into feedback (project, id, trace_id, name, score, source, at, received_at, via)
select current_setting('bench.project'), 'f' || n, md5(n::text), 'helpful', n % 10 / 10.0, 'user', now(), now(), 'api'
  from generate_series(50, current_setting('bench.traces')::bigint, 50) n
