-- Where both logs stood at some instants, in their order.
-- Relies on the index journal_by_time, once per instant and log.
select i.ordinal,
       coalesce(a.position, 0) as labels,
       coalesce(a.highest_stamp, 0) as highest_stamp,
       coalesce(t.position, 0) as codebook
from unnest($2::timestamptz[]) with ordinality as i (instant, ordinal)
left join lateral (
    select position, highest_stamp from journal
    where project = $1 and log = 'annotation' and recorded_at <= i.instant
    order by recorded_at desc limit 1) a on true
left join lateral (
    select position from journal
    where project = $1 and log = 'taxonomy' and recorded_at <= i.instant
    order by recorded_at desc limit 1) t on true
order by i.ordinal
