-- Labels said in this run of events, some of them ended in it already.
-- Relies on the primary key of verdict_interval: a run is applied once.
insert into verdict_interval (project, trace, category, reviewer, verdict, is_primary, as_principal, codebook,
    from_position, to_position)
select $1, trace, category, reviewer, verdict, is_primary, as_principal, codebook, from_position, to_position
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::boolean[], $8::bigint[],
    $9::bigint[], $10::bigint[])
    as said (trace, category, reviewer, verdict, is_primary, as_principal, codebook, from_position, to_position)
