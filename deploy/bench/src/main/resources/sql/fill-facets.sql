-- Counts of facets as they are kept while traces arrive; of facts with very many values the first ten thousand.
-- Reads every trace of the project once.
insert into facet_count (project, fact, value, traces)
select project, fact, case when place <= 10000 then value else '' end, sum(traces)
  from (select project, fact, value, count(*) as traces,
               row_number() over (partition by project, fact order by value) as place
          from trace t
         cross join lateral (
               select f.fact, f.value
                 from (values ('service', t.service), ('release', t.release), ('environment', t.environment),
                              ('model', t.model), ('user', t.user_id), ('session', t.session_id), ('name', t.name),
                              ('trace', 'all'), ('status', case when t.failed then 'error' else 'ok' end),
                              ('day', to_char(t.started_at at time zone 'utc', 'YYYY-MM-DD'))) f (fact, value)
               union all
               select split_part(m, e'\x1f', 1), split_part(m, e'\x1f', 2) from unnest(t.marks) m) f
         where project = current_setting('bench.project')
         group by project, fact, value) counted
 group by 1, 2, 3
