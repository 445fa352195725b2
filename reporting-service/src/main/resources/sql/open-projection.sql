-- Begins the projection of a project that has none.
-- Relies on the primary key of projection.
insert into projection (project, generation, folded, traces) values (?, 1, 0, 0) on conflict do nothing
