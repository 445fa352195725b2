-- Keeps a new key.
-- Relies on the primary key of ingest_key.
insert into ingest_key (id, project, name, prefix, sha256, created_at) values (?, ?, ?, ?, ?, ?)
