-- Where the fold stands now with some traces.
-- Relies on the primary key of trace_state.
insert into trace_state (project, generation, trace, ordinal, pattern, readers, cell, facts, started_at)
select ?, ?, trace, ordinal, pattern, readers, cell, facts, started_at
from unnest(?::uuid[], ?::bytea[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[])
    as s (trace, pattern, ordinal, readers, cell, facts, started_at)
on conflict (project, generation, trace) do update
set ordinal = excluded.ordinal, pattern = excluded.pattern, readers = excluded.readers, cell = excluded.cell,
    facts = excluded.facts, started_at = excluded.started_at
