-- Where the projection stands.
-- Relies on the primary key of projection.
select generation, folded, traces, stopped_at from projection where project = ?
