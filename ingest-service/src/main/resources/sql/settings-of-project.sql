-- The settings of one project.
-- Relies on the primary key of intake_settings.
select project, revision, redaction, salt from intake_settings where project = ?
