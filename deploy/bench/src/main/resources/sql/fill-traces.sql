-- Traces of the last ninety days, with every fact they can be found by.
-- Relies on nothing; every index of trace is kept while they are written.
insert into trace (project, trace_id, day, first_seen_at, seen_at, has_root, imported, span_count, name, input, output,
                   service, release, environment, model, user_id, session_id, tags, started_at, duration_ms, failed,
                   input_tokens, output_tokens, marks)
select current_setting('bench.project'), md5(n::text), started_at::date, started_at, started_at, true, false, 10,
       'task-' || n % 50, left(said, 100), left(reverse(said), 100), 'bot-' || n % 5, '1.' || n * 200 / traces,
       case when n % 4 = 0 then 'trial' else 'live' end, 'model-' || n % 7, 'user-' || n * 7919 % 20000,
       'session-' || n / 5, array['often-' || n % 10], started_at, n * 31 % 100003, n % 97 = 0, n * 17 % 50021, n % 300,
       array['tag' || e'\x1f' || 'often-' || n % 10, 'tag' || e'\x1f' || 'rare-' || n % 4001,
             'tool' || e'\x1f' || 'tool-' || n % 97, 'metadata.plan' || e'\x1f' || 'plan-' || n % 997]
       || case when n % 50 = 0 then array['feedback' || e'\x1f' || 'helpful'] else '{}' end
  from (select n::bigint, traces, current_setting('bench.now')::timestamptz - (traces - n) * (interval '90 days' / traces) as started_at, said
          from (select current_setting('bench.traces')::bigint as traces) asked
         cross join lateral generate_series(1, traces) n
          join talk on k = n * 7919 % 10000) told
