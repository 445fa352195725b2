-- Where the fold stands with some traces.
-- Relies on the primary key of trace_state, once per trace.
select s.trace, s.ordinal, s.kind, s.pattern, s.readers, s.cell, s.facts, s.started_at
from (select distinct unnest(?::uuid[]) as trace) t
join lateral (
    select * from trace_state
    where project = ? and generation = ? and trace = t.trace
    limit 1) s on true
