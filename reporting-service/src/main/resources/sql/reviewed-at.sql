-- The traces that had a decided review at an annotation position.
-- Relies on the primary key of review_interval (project first).
select distinct trace
from review_interval
where project = $1 and from_position <= $2 and to_position > $2
