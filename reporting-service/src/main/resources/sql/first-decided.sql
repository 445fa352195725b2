-- The position at which each trace was first decided, up to a position: the order of reading.
-- Relies on the primary key of review_interval (project first).
select trace, min(from_position)
from review_interval
where project = $1 and from_position <= $2
group by trace
