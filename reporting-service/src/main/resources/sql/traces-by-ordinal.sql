-- The ids of some traces that counted.
-- Relies on the index trace_by_ordinal.
select ordinal, trace from trace_state where project = ? and generation = ? and ordinal = any (?) and ordinal >= 0
