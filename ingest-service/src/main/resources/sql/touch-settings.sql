-- Raises the revision of a project's settings and locks them until the end of the transaction; makes them if there are none.
-- Relies on the primary key of intake_settings.
insert into intake_settings (project, revision, salt) values (?, 1, ?)
on conflict (project) do update set revision = intake_settings.revision + 1
