-- One draw of traces.
-- Relies on the primary key of sample (project, sample).
insert into sample (project, sample, name, strategy, population, inclusion, position)
values ($1, $2, $3, $4, $5, $6, $7)
