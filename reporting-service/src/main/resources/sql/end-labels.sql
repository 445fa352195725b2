-- Ends labels that stood before this run of events.
-- Relies on the partial unique index verdict_standing.
update verdict_interval v
set to_position = ended.position
from unnest($2::uuid[], $3::uuid[], $4::text[], $5::bigint[]) as ended (trace, category, reviewer, position)
where v.project = $1 and v.trace = ended.trace and v.category = ended.category and v.reviewer = ended.reviewer
  and v.to_position = 9223372036854775807
