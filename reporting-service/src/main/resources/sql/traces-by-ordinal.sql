-- The ids of some traces that counted.
-- Relies on the index trace_by_ordinal, once per trace.
select s.ordinal, s.trace
from (select distinct unnest(?::integer[]) as ordinal) o
join lateral (
    select ordinal, trace from trace_state
    where project = ? and generation = ? and ordinal = o.ordinal and ordinal >= 0
    limit 1) s on true
