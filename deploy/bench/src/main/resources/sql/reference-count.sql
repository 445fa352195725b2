-- Traces of each category at a position, without readers, merges or reviews: less than a ranking asks for.
-- Relies on label_interval_between.
select category, count(distinct trace)
from label_interval
where from_position <= ? and to_position > ? and verdict = 0
group by category
