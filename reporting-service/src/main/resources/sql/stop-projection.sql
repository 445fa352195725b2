-- Stops the projection before an event that cannot be folded.
-- Relies on the primary key of projection.
update projection set stopped_at = ?, stopped_reason = ? where project = ?
