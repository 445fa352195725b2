-- Which of some labels stand and are their author's primary one.
-- Relies on the partial unique index verdict_standing.
select trace, category, reviewer
from verdict_interval v
join unnest($2::uuid[], $3::uuid[], $4::text[]) as asked (trace, category, reviewer) using (trace, category, reviewer)
where v.project = $1 and v.to_position = 9223372036854775807 and v.is_primary
