-- Traces by the day they started, the last 30 days that have any.
-- Relies on the primary key of facet_count (project, fact, value).
select value::date as day, traces
  from facet_count
 where project = $1 and fact = 'day' and traces > 0 and value <> ''
 order by value desc
 limit 30
