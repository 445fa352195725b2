-- From when to when each review of a project stood.
-- Relies on the primary key of review_interval (project first).
select trace, said_at, from_position, to_position
from review_interval
where project = $1
order by from_position
