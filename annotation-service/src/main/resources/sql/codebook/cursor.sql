-- How far the copy of a project reaches.
-- Relies on the primary key of taxonomy_cursor (project).
select position from taxonomy_cursor where project = $1
