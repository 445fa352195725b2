-- The values of each fact among some traces, the most frequent 50; the fact `trace` counts the traces themselves.
-- The line of dashes is replaced by the traces. Relies on the primary key of trace (project, trace_id).
with page as materialized (
-- page
), facts as materialized (
    select t.service, t.release, t.environment, t.model, t.user_id, t.session_id, t.name, t.failed, t.marks
      from page p join trace t on t.project = p.project and t.trace_id = p.trace_id
), counted as (
    select split_part(mark, e'\x1f', 1) as fact, split_part(mark, e'\x1f', 2) as value, traces
      from (select mark, count(*) as traces from facts, unnest(marks) mark group by mark) m
    union all select 'service', service, count(*) from facts group by service
    union all select 'release', release, count(*) from facts group by release
    union all select 'environment', environment, count(*) from facts group by environment
    union all select 'model', model, count(*) from facts group by model
    union all select 'user', user_id, count(*) from facts group by user_id
    union all select 'session', session_id, count(*) from facts group by session_id
    union all select 'name', name, count(*) from facts group by name
    union all select 'status', case when failed then 'error' else 'ok' end, count(*) from facts group by failed
    union all select 'trace', 'all', count(*) from facts
)
select fact, value, traces
  from (select fact, value, traces, row_number() over (partition by fact order by traces desc, value) as place
          from counted where value is not null) placed
 where place <= 50
 order by fact, place
