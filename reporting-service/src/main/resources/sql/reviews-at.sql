-- The reviews that stood at an annotation position.
-- Relies on the primary key of review_interval (project first).
select trace, reviewer, outcome, assessed, as_principal, codebook, said_at, from_position
from review_interval
where project = $1 and from_position <= $2 and to_position > $2
