-- What judges said after a position and up to another, and every label taken back there, at most so many, oldest first.
-- Relies on the primary key of journal (project, log, position); of the labels in the range the bodies are looked through.
select position, type, schema_version, body, actor, recorded_at
from journal
where project = $1 and log = 'annotation' and position > $2 and position <= $3
  and (type = 'annotation.label-withdrawn'
    or type = 'annotation.label-set' and position('"judgedBy":"judge"'::bytea in body) > 0)
order by position
limit $4
