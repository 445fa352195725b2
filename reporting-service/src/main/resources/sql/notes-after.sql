-- What was noted after a position and up to another, oldest first.
-- Relies on the primary key of journal (project, log, position).
select position, type, schema_version, body, actor, recorded_at
from journal
where project = $1 and log = 'annotation' and position > $2 and position <= $3
  and type in ('annotation.note-taken', 'annotation.note-revised', 'annotation.note-withdrawn')
order by position
limit $4
