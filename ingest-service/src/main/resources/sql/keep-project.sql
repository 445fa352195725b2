-- Keeps a project; the one kept first stays as it is.
-- Relies on the primary key of project.
insert into project (id, name, clock, created_at) values (?, ?, ?, ?) on conflict (id) do nothing
