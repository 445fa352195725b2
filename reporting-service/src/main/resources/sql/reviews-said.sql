-- Every review decided up to an annotation position, with where it ended.
-- Relies on the primary key of review_interval (project first).
select trace, reviewer, outcome, assessed, as_principal, codebook, said_at, from_position, to_position
from review_interval
where project = $1 and from_position <= $2
