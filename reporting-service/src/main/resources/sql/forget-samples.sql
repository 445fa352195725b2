-- Empties the samples of a project before it is folded again.
-- Relies on the primary keys of drawn and sample (project first).
with emptied as (delete from drawn where project = $1)
delete from sample where project = $1
