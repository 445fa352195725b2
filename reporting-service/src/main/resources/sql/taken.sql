-- How far the annotation log was taken.
-- Relies on the primary key of log.
select position from log where project = ? and log = 'annotation'
