-- Counts one more refusal of a project and code.
-- Relies on the primary key of refusal_count.
insert into refusal_count (project, code, refused) values (?, ?, 1)
on conflict (project, code) do update set refused = refusal_count.refused + 1
