-- Where the projection stands, locked: a project is folded by one transaction at a time.
-- Relies on the primary key of projection.
select generation, folded, traces, stopped_at from projection where project = ? for update
