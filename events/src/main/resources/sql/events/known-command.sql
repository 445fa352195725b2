-- The first answer to a command that was carried out before.
-- Relies on the primary key of command (project, actor, key).
select outcome, first, last, recorded_at, answer, stream, expected, actual
from known_command($1, $2, $3, $4)
