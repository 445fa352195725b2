-- Ends a review that stood before this run of events. Runs as a batch of single rows, as end-labels does.
-- Relies on the partial unique index review_standing.
update review_interval
set to_position = $4
where project = $1 and trace = $2 and reviewer = $3 and to_position = 9223372036854775807
