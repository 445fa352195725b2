-- Reviews decided in this run of events, some of them ended in it already.
-- Relies on the primary key of review_interval: a run is applied once.
insert into review_interval (project, trace, reviewer, outcome, assessed, as_principal, codebook, said_at,
    from_position, to_position)
select $1, trace, reviewer, outcome, assessed, as_principal, codebook, said_at, from_position, to_position
from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::bigint[], $8::timestamptz[],
    $9::bigint[], $10::bigint[])
    as said (trace, reviewer, outcome, assessed, as_principal, codebook, said_at, from_position, to_position)
