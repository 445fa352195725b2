-- All projects, the oldest first.
-- Relies on no index: there are few.
select id, name, clock, created_at from project order by created_at, id
