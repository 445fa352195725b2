-- The values of each fact, the most frequent 50.
-- Relies on trace_newest for the project's traces; one scan counts all four.
select facet, value, traces
  from (select facet, value, traces, row_number() over (partition by facet order by traces desc, value) as place
          from (select case when grouping(service) = 0 then 'service' when grouping(release) = 0 then 'release'
                            when grouping(environment) = 0 then 'environment' else 'model' end as facet,
                       coalesce(service, release, environment, model) as value, count(*) as traces
                  from trace
                 where project = $1
                 group by grouping sets ((service), (release), (environment), (model))) counted
         where value is not null) placed
 where place <= 50
 order by facet, place
