-- The traces of one draw, in the order they were drawn.
-- Relies on the primary key of drawn (project, sample, ordinal).
insert into drawn (project, sample, ordinal, trace, inclusion, position)
select $1, $2, row_number() over (), trace, inclusion, $5
from unnest($3::uuid[], $4::double precision[]) as d (trace, inclusion)
