-- The settings of all projects.
-- Relies on no index: there are few.
select project, revision, redaction, salt from intake_settings
