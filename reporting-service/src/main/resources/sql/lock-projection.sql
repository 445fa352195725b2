-- The same, locked: a project is folded by one transaction at a time.
-- Relies on the primary keys of projection and log.
select p.generation, p.folded, p.traces, p.stopped_at, coalesce(l.position, 0)
from projection p
left join log l on l.project = p.project and l.log = 'taxonomy'
where p.project = ?
for update of p
