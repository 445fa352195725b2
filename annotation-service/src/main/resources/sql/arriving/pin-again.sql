-- Pinned traces that changed: their pinned copies follow.
-- Relies on the primary keys of trace, trace_piece and pinned_piece.
select count(pin_trace(project, trace_id)) from unnest($1::text[], $2::text[]) b (project, trace_id)
