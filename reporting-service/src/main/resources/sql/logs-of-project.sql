-- Both logs of a project: the codebook as far as it was taken, labels as far as they were folded.
-- Relies on the primary keys of log, projection and journal; joined, a log that PostgreSQL has not measured yet would be read whole.
select l.project, l.log, l.clock, l.position, l.recorded_at, l.until, l.highest_stamp, l.stopped_at, l.stopped_reason
from log l
where l.project = $1 and l.log = 'taxonomy'
union all
select l.project, l.log, l.clock,
       coalesce(p.folded, 0),
       case when p.folded = l.position then l.recorded_at else coalesce(j.recorded_at, timestamptz 'epoch') end,
       case when p.folded = l.position then l.until else coalesce(j.recorded_at, timestamptz 'epoch') end,
       case when p.folded = l.position then l.highest_stamp else coalesce(j.highest_stamp, 0) end,
       coalesce(p.stopped_at, l.stopped_at),
       coalesce(p.stopped_reason, l.stopped_reason)
from log l
left join projection p on p.project = l.project
left join lateral (
    select recorded_at, highest_stamp from journal
    where project = l.project and log = l.log and position = p.folded and p.folded < l.position
    limit 1) j on true
where l.project = $1 and l.log = 'annotation'
