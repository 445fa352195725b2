-- The ids of some traces that counted, cut out of the pages they first counted on.
-- Relies on the index page_by_trace, once per trace; of a page only the bytes of the id are read.
select o.ordinal, substring(p.traces from (o.ordinal - p.first_trace) * 16 + 1 for 16)
from (select distinct unnest(?::integer[]) as ordinal) o
join lateral (
    select first_trace, traces from page
    where project = ? and generation = ? and first_trace <= o.ordinal
    order by first_trace desc
    limit 1) p on length(p.traces) >= (o.ordinal - p.first_trace + 1) * 16
