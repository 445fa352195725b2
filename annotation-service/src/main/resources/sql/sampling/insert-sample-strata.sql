-- The strata of a drawn sample, ordinals from 1.
-- Relies on the primary key of sample_stratum (project, sample_id, ordinal).
insert into sample_stratum (project, sample_id, ordinal, name, population, drawn)
select $1, $2, ordinal, name, population, drawn
  from unnest($3::text[], $4::bigint[], $5::bigint[]) with ordinality strata (name, population, drawn, ordinal)
