-- Where the fold stands now with some traces.
-- Relies on the primary key of trace_state.
insert into trace_state (project, generation, trace, pattern, ordinal, kind, readers, cell, facts, started_at)
select ?, ?, trace, pattern, ordinal, kind, readers, cell, facts, started_at
from unnest(?::uuid[], ?::bytea[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[], ?::integer[])
    as s (trace, pattern, ordinal, kind, readers, cell, facts, started_at)
on conflict (project, generation, trace) do update
set pattern = excluded.pattern, ordinal = excluded.ordinal, kind = excluded.kind, readers = excluded.readers,
    cell = excluded.cell, facts = excluded.facts, started_at = excluded.started_at
