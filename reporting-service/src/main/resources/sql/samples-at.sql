-- The samples drawn by an annotation position, each with its traces in the order they were drawn.
-- Relies on the primary keys of sample and drawn.
select s.sample, s.name, s.strategy, s.population, s.inclusion,
       array(select d.trace from drawn d where d.project = s.project and d.sample = s.sample order by d.ordinal) as traces
from sample s
where s.project = $1 and s.position <= $2
order by s.position
