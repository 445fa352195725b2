-- When some annotation events were recorded.
-- Relies on the primary key of journal (project, log, position).
select position, recorded_at from journal where project = $1 and log = 'annotation' and position = any ($2)
