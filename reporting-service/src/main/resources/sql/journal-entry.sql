-- When one event was recorded, and the highest codebook position named up to it.
-- Relies on the primary key of journal (project, log, position).
select position, recorded_at, highest_stamp from journal where project = $1 and log = $2 and position = $3
