-- The numbers of some traces, where they ever counted.
-- Relies on the primary key of trace_state.
select trace, ordinal from trace_state where project = ? and generation = ? and trace = any (?) and ordinal >= 0
