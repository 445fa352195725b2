-- Moves the projection to what was folded last; what had stopped it was folded too.
-- Relies on the primary key of projection.
update projection set generation = ?, folded = ?, traces = ?, stopped_at = null, stopped_reason = null where project = ?
