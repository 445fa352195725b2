-- Takes the states of a whole generation.
-- Relies on nothing: the generation has none.
copy trace_state (project, generation, trace, ordinal, kind, pattern, readers, cell, facts, started_at) from stdin (format binary)
