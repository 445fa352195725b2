-- The values of each fact among some traces, the most frequent 50; the fact `trace` counts the traces themselves.
-- The line of dashes is replaced by the traces. Relies on what finds them; each is read once.
with facts as materialized (
-- page
), marked as (
    select mark, count(*) as traces from facts, unnest(marks) mark group by mark
)
(select split_part(mark, e'\x1f', 1) as fact, split_part(mark, e'\x1f', 2) as value, traces
   from (select mark, traces,
                row_number() over (partition by split_part(mark, e'\x1f', 1) order by traces desc, mark) as place
           from marked) placed
  where place <= 50
  order by fact, traces desc, value)
union all (select 'service', service, count(*) from facts group by service order by 3 desc, 2 limit 50)
union all (select 'release', release, count(*) from facts group by release order by 3 desc, 2 limit 50)
union all (select 'environment', environment, count(*) from facts group by environment order by 3 desc, 2 limit 50)
union all (select 'model', model, count(*) from facts group by model order by 3 desc, 2 limit 50)
union all (select 'user', user_id, count(*) from facts group by user_id order by 3 desc, 2 limit 50)
union all (select 'session', session_id, count(*) from facts group by session_id order by 3 desc, 2 limit 50)
union all (select 'name', name, count(*) from facts group by name order by 3 desc, 2 limit 50)
union all (select 'status', case when failed then 'error' else 'ok' end, count(*) from facts group by failed order by 3 desc)
union all (select 'trace', 'all', count(*) from facts)
