-- Where the codebook stood at an instant.
-- Reads the events of one project; a codebook has hundreds of them.
select coalesce(max(position), 0) as position
  from taxonomy_event
 where project = $1 and recorded_at <= $2
