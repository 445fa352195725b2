-- Lets PostgreSQL look at how the states are spread, or it would read a new generation whole to find a few of it.
-- Relies on the right to maintain the table.
analyze trace_state
