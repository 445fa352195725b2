-- Adds what a run of events came to.
-- Relies on the primary key of page: a run is folded once.
insert into page (project, generation, folded, body, first_trace, traces) values (?, ?, ?, ?, ?, ?)
