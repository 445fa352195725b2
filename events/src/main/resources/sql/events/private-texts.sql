-- The erasable texts of some events that were not erased.
-- Relies on the primary key of event_private (project, position).
select position, salt, body from event_private where project = $1 and position = any ($2)
