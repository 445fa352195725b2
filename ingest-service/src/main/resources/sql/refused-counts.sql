-- How many were ever refused of a project, by code.
-- Relies on the primary key of refusal_count.
select code, refused from refusal_count where project = ?
