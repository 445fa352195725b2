-- The keys of one project, the oldest first.
-- Relies on ingest_key_of_project.
select id, name, prefix, sha256, created_at, revoked_at, last_used_at from ingest_key
where project = ? order by created_at, id
