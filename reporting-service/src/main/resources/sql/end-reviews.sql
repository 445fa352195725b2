-- Ends reviews that stood before this run of events.
-- Relies on the partial unique index review_standing.
update review_interval r
set to_position = ended.position
from unnest($2::uuid[], $3::text[], $4::bigint[]) as ended (trace, reviewer, position)
where r.project = $1 and r.trace = ended.trace and r.reviewer = ended.reviewer
  and r.to_position = 9223372036854775807
