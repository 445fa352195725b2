-- The copied events after one position, up to and including another.
-- Relies on the primary key of taxonomy_event (project, position).
select position, type, schema_version, actor, recorded_at, body
  from taxonomy_event
 where project = $1 and position > $2 and position <= $3
 order by position
