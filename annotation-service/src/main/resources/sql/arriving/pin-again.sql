-- Pinned traces that changed: their pinned copies follow.
-- Relies on the primary keys of trace, span and pinned_span.
select count(pin_trace(project, trace_id)) from unnest($1::text[], $2::text[]) b (project, trace_id)
