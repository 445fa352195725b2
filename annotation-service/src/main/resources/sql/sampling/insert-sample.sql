-- A drawn sample, as lists show it.
-- Relies on the primary key of sample (project, sample_id).
insert into sample (project, sample_id, name, strategy, seed, drawn_at, drawn_by, population, size, eligible, position,
                    told_apart_by, allocation)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
