-- Gives a project its rules.
-- Relies on the primary key of intake_settings.
update intake_settings set redaction = ?::jsonb where project = ?
