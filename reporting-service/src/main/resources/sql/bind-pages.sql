-- Binds small pages into one, once there are many: bodies follow each other, as they were written.
-- Relies on the primary key of page.
with small as (
    select folded from page where project = ? and generation = ? and length(body) < 262144),
gone as (
    delete from page p using small s
    where p.project = ? and p.generation = ? and p.folded = s.folded
      and s.folded > coalesce((select max(folded) from page
                               where project = ? and generation = ? and length(body) >= 262144), 0)
      and (select count(*) from small) >= 64
    returning p.project, p.generation, p.folded, p.body, p.first_trace, p.traces)
insert into page (project, generation, folded, body, first_trace, traces)
select project, generation, max(folded), string_agg(body, ''::bytea order by folded),
    min(first_trace), string_agg(traces, ''::bytea order by folded)
from gone
group by project, generation
having count(*) > 0
