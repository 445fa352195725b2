-- A table that is being uploaded.
-- Relies on the primary key of coding_import (project, import_id).
insert into coding_import (project, import_id, name, state, asked_by, claimed_at, survey, total, bytes, created_at)
values ($1, $2, $3, 'preview', $4, $5, $6, 0, 0, $7)
