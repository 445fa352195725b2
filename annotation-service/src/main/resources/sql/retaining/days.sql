-- The library by the days on which traces first came, the earliest first.
-- Relies on trace_day (day) including all that is counted.
select coalesce(p.day, t.day) as day, coalesce(p.bytes, 0) as bytes, coalesce(t.traces, 0) as traces,
       coalesce(t.spans, 0) as spans, coalesce(t.pinned, 0) as pinned
  from piece_days() p
  full join (select day, count(*) as traces, sum(span_count)::bigint as spans, count(*) filter (where pinned) as pinned
               from trace group by day) t on t.day = p.day
 order by 1
