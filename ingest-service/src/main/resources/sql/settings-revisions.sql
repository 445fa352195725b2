-- How far the settings of each project are.
-- Relies on no index: there are few.
select project, revision from intake_settings
