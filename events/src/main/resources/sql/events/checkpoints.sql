-- How far each log was sent.
-- Reads all of relay_checkpoint: one row per project.
select project, position from relay_checkpoint
