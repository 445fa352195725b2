-- Writes the events of one command, or says why not, in one round trip.
-- Relies on the primary keys of log_head, stream_head, command and event.
select outcome, first, last, recorded_at, answer, stream, expected, actual
from append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
