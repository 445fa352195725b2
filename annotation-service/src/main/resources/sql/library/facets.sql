-- The values of each fact of a project, the most frequent 50, as they are kept while traces arrive.
-- Relies on the primary key of facet_count (project, fact, value); no trace is read.
select fact, value, traces
  from (select fact, value, traces,
               row_number() over (partition by fact order by value = '', traces desc, value) as place
          from facet_count
         where project = $1 and traces > 0) placed
 where place <= 50 or value = ''
 order by fact, place
