-- Ends a label that stood before this run of events. Runs as a batch of single rows: joined to an array it was planned
-- while the table was empty, and then took 200 times as long.
-- Relies on the partial unique index verdict_standing.
update verdict_interval
set to_position = $5
where project = $1 and trace = $2 and category = $3 and reviewer = $4 and to_position = 9223372036854775807
