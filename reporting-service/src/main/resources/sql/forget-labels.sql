-- Empties the labels of a project before it is folded again.
-- Relies on the primary key of verdict_interval (project first).
delete from verdict_interval where project = $1
