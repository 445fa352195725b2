-- The last codebook position, of those up to a position, that was decided by an instant.
-- Relies on the primary key of journal (project, log, position).
select coalesce(max(position), 0)
from journal
where project = ? and log = 'taxonomy' and position <= ? and coalesce(claimed_at, recorded_at) <= ?
