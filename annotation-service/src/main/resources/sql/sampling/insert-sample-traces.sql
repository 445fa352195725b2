-- The drawn traces in hash order, ordinals from 1.
-- Relies on the primary key of sample_trace (project, sample_id, ordinal).
insert into sample_trace (project, sample_id, ordinal, trace_id, inclusion, stratum)
select $1, $2, ordinal, trace_id, inclusion, stratum
  from unnest($3::text[], $4::float8[], $5::text[]) with ordinality drawn (trace_id, inclusion, stratum, ordinal)
