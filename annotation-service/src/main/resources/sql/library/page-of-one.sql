-- One trace.
-- Relies on the primary key of trace (project, trace_id).
select project, trace_id, started_at from trace where project = $1 and trace_id = $2
