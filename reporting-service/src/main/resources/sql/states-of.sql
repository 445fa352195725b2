-- Where the fold stands with some traces.
-- Relies on the primary key of trace_state, once per trace.
select s.trace, s.ordinal, s.kind, s.pattern, s.readers, s.cell, s.facts, s.started_at
from unnest(?::uuid[]) as t (trace)
join lateral (
    select * from trace_state
    where project = ? and generation = ? and trace = t.trace
    limit 1) s on true
