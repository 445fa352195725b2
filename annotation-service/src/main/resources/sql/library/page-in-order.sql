-- The newest traces that meet every condition, when an index has them in this order.
-- Relies on trace_newest, or on the index of the one fact asked for (trace_service, …).
select t.project, t.trace_id, t.started_at
  from trace t
 where t.project = $1
-- range
-- conditions
 order by t.started_at desc, t.trace_id desc
 limit $2
