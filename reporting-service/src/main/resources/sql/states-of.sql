-- Where the fold stands with some traces.
-- Relies on the primary key of trace_state.
select trace, ordinal, kind, pattern, readers, cell, facts, started_at
from trace_state
where project = ? and generation = ? and trace = any (?)
