-- The logs that hold more than was sent.
-- Reads log_head beside relay_checkpoint: one row per project each.
select h.project, h.clock, coalesce(c.position, 0) as sent
from log_head h left join relay_checkpoint c on c.project = h.project
where h.position > coalesce(c.position, 0)
order by h.project
limit 100
