-- The numbers of some traces, where they ever counted.
-- Relies on the primary key of trace_state, once per trace.
select s.trace, s.ordinal
from (select distinct unnest(?::uuid[]) as trace) t
join lateral (
    select trace, ordinal from trace_state
    where project = ? and generation = ? and trace = t.trace
    limit 1) s on true
where s.ordinal >= 0
