-- Keeps a refusal; one that is kept stays as it is.
-- Relies on the primary key of refusal.
insert into refusal (id, project, at, code, reason, refused_by, source, trace_id, span_id, name, size, body, deflated, lacks)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
