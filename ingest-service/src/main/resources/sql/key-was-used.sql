-- Tells when a key was last used, by whichever instance.
-- Relies on the primary key of ingest_key.
update ingest_key set last_used_at = greatest(last_used_at, ?) where id = ?
