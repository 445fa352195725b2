-- Which traces these names mean.
-- Relies on the primary key of trace (project, trace_id) and trace_by_external_id (project, external_id).
select name, trace_id, others from traces_called($1, $2)
