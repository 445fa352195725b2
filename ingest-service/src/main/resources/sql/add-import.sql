-- A new import.
-- Relies on the primary key of import_job.
insert into import_job (id, project, name, format, state, mapping, preview, counts, bytes, started_at, holder, held_until)
values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?,
        case when ? then now() end, ?, now() + make_interval(secs => ?))
