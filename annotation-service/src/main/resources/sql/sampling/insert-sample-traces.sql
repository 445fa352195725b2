-- The drawn traces in hash order, ordinals from 1.
-- Relies on the primary key of sample_trace (project, sample_id, ordinal).
insert into sample_trace (project, sample_id, ordinal, trace_id, inclusion)
select $1, $2, ordinal, trace_id, $4
  from unnest($3::text[]) with ordinality drawn (trace_id, ordinal)
