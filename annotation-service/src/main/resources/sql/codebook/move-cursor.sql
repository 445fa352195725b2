-- Moves the copy of a project from one position to the next, if it stands there (compare and set): one row, or none.
-- Relies on the primary key of taxonomy_cursor (project).
insert into taxonomy_cursor as c (project, position)
select $1, $3 where $2 = 0 or exists (select from taxonomy_cursor where project = $1)
on conflict (project) do update set position = excluded.position where c.position = $2
returning position
