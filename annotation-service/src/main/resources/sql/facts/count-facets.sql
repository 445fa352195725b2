-- Moves counts of facets. A new value beyond the bound of its fact ($5; $6 for metadata) counts under the empty value,
-- and so do all values of a fact beyond $7 facts of a project.
-- Relies on the primary keys of facet_count (project, fact, value) and facet_fact (project, fact).
with change as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) c (project, fact, value, traces)
), placed as (
    select c.project, c.fact, c.traces, f.value is null as fresh,
           case when f.value is not null then c.value
                when c.traces > 0
                 and (p.fact is not null
                      or (select count(*) from facet_fact a where a.project = c.project) < $7::int)
                 and coalesce(p.distinct_values, 0)
                     + row_number() over (partition by c.project, c.fact, f.value is null, c.traces > 0 order by c.value)
                     <= case when c.fact like 'metadata.%' then $6::int else $5::int end then c.value
                else '' end as value
      from change c
      left join facet_count f using (project, fact, value)
      left join facet_fact p using (project, fact)
), counted as (
    insert into facet_count as f (project, fact, value, traces)
    select project, fact, value, sum(traces) from placed group by project, fact, value order by project, fact, value
        on conflict (project, fact, value) do update set traces = greatest(f.traces + excluded.traces, 0)
)
insert into facet_fact as p (project, fact, distinct_values)
select project, fact, count(*) from placed where fresh and value <> '' group by project, fact order by project, fact
    on conflict (project, fact) do update set distinct_values = p.distinct_values + excluded.distinct_values
