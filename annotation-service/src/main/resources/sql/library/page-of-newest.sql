-- Of the newest few thousand traces ($3), those that meet every condition: a page, where conditions are often met.
-- Relies on trace_newest, or on the index of the first fact asked for.
select t.project, t.trace_id, t.started_at
  from (select * from trace t
         where t.project = $1
-- range
         order by t.started_at desc, t.trace_id desc
         limit $3) t
 where true
-- conditions
 order by t.started_at desc, t.trace_id desc
 limit $2
