-- Empties the reviews of a project before it is folded again.
-- Relies on the primary key of review_interval (project first).
delete from review_interval where project = $1
