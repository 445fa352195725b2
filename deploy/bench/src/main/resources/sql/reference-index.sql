-- Everything the count reads, so that no row of the table is fetched.
-- Is the index label_interval_between.
create index label_interval_between on label_interval (from_position, to_position) include (category, trace, verdict)
