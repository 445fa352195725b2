-- How far the copy of a project reaches; moved in the transaction of the events.
-- Relies on the primary key of taxonomy_cursor (project).
insert into taxonomy_cursor (project, position)
values ($1, $2)
on conflict (project) do update set position = excluded.position
