-- All that was accepted and what became of it, by the instance that accepted it. What nobody counted on the way in
-- (an empty instance) counts as accepted where it was stored.
-- Relies on the primary keys of intake_accepted and intake_stored (project, instance, minute).
select coalesce(sum(case when instance = '' then done else accepted end), 0)::bigint as accepted,
       coalesce(sum(stored), 0)::bigint as stored, coalesce(sum(duplicates), 0)::bigint as duplicates,
       coalesce(sum(amended), 0)::bigint as amended, coalesce(sum(refused), 0)::bigint as refused,
       coalesce(sum(turned_away), 0)::bigint as turned_away,
       coalesce(sum(greatest(accepted - done, 0)) filter (where instance <> ''), 0)::bigint as missing,
       coalesce(sum(greatest(done - accepted, 0)) filter (where instance <> ''), 0)::bigint as uncounted,
       max(updated_at) as updated_at
  from (select coalesce(a.instance, s.instance) as instance, coalesce(a.accepted, 0) as accepted, a.refused as turned_away,
               coalesce(s.stored, 0) as stored, coalesce(s.duplicates, 0) as duplicates, coalesce(s.amended, 0) as amended,
               coalesce(s.refused, 0) as refused, s.updated_at,
               coalesce(s.stored + s.duplicates + s.amended + s.refused, 0) as done
          from (select instance, sum(accepted) as accepted, sum(refused) as refused
                  from intake_accepted where project = $1 group by instance) a
          full join (select instance, sum(stored) as stored, sum(duplicates) as duplicates, sum(amended) as amended,
                            sum(refused) as refused, max(updated_at) as updated_at
                       from intake_stored where project = $1 group by instance) s on s.instance = a.instance) each_instance
