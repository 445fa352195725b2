-- Revokes a key; one that is revoked stays as it is.
-- Relies on the primary key of ingest_key.
update ingest_key set revoked_at = coalesce(revoked_at, ?) where project = ? and id = ?
