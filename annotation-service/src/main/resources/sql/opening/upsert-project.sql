-- A project as last announced.
-- Relies on the primary key of project (id). A clock never changes.
insert into project (id, name, clock, created_at)
values ($1, $2, $3, $4)
on conflict (id) do update set name = excluded.name
