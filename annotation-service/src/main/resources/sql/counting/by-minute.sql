-- The last minutes in which something came in, the earliest first.
-- Relies on intake_stored_minute and intake_accepted_minute (project, minute).
select minute, coalesce(sum(accepted), 0)::bigint as accepted, coalesce(sum(stored), 0)::bigint as stored,
       coalesce(sum(duplicates), 0)::bigint as duplicates, coalesce(sum(amended), 0)::bigint as amended,
       coalesce(sum(refused), 0)::bigint as refused, coalesce(max(lag_ms), 0)::bigint as lag_ms
  from (select minute, accepted, null::bigint as stored, null::bigint as duplicates, null::bigint as amended, refused,
               null::bigint as lag_ms
          from intake_accepted where project = $1 and minute >= $2
        union all
        select minute, case when instance = '' then stored + duplicates + amended + refused end, stored, duplicates, amended,
               refused, lag_ms
          from intake_stored where project = $1 and minute >= $2) counted
 group by minute
 order by minute
