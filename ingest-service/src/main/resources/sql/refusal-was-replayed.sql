-- Tells that a refused span was taken after all.
-- Relies on the primary key of refusal.
update refusal set replayed_at = coalesce(replayed_at, ?) where id = ?
