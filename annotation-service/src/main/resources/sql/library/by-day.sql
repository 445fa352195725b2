-- Traces by the day they started, the last 30 days that have any.
-- Relies on trace_newest (project, started_at desc, …).
select (started_at at time zone 'utc')::date as day, count(*) as traces
  from trace
 where project = $1
 group by 1
 order by 1 desc
 limit 30
