-- The annotation events up to a position that were decided by an instant, in the order in which they were; first the facts of traces.
-- Relies on the primary key of journal (project, log, position); the rows are sorted, on disk if they are many.
select position, type, schema_version, body, actor, coalesce(claimed_at, recorded_at) as decided_at
from journal
where project = ? and log = 'annotation' and position <= ?
  and (type = 'annotation.trace-taken-up' or coalesce(claimed_at, recorded_at) <= ?)
order by type <> 'annotation.trace-taken-up', coalesce(claimed_at, recorded_at), position
