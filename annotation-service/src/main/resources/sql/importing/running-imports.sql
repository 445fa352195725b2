-- What was under way when this service stopped.
-- Relies on coding_import_running (state).
select project, import_id from coding_import where state = 'running' order by started_at
