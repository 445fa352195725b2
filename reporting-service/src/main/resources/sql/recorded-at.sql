-- When some annotation events were recorded.
-- Relies on the primary key of journal (project, log, position), once per event: asked for as a set, a log that PostgreSQL has
-- not measured yet is read whole.
select e.position, j.recorded_at
from (select distinct unnest($2::bigint[]) as position) e
join lateral (
    select recorded_at from journal
    where project = $1 and log = 'annotation' and position = e.position
    limit 1) j on true
