-- Every label said up to an annotation position, with where it ended.
-- Relies on the primary key of verdict_interval (project first): an exact fold reads a project's intervals.
select trace, category, reviewer, verdict, is_primary, as_principal, codebook, from_position, to_position
from verdict_interval
where project = $1 and from_position <= $2
