-- The projects of which something was taken and is not folded yet.
-- Relies on the primary key of log; one row a project.
select l.project
from log l
left join projection p on p.project = l.project
where l.log = 'annotation' and l.position > coalesce(p.folded, 0) and p.stopped_at is null
