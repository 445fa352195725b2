-- Forgets the states of every generation but one.
-- Relies on the primary key of trace_state (project first).
delete from trace_state where project = ? and generation <> ?
