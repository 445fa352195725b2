-- What instances of ingest say they accepted. Counts only grow, so what comes late changes nothing.
-- Relies on the primary key of intake_accepted (project, instance, minute).
insert into intake_accepted as a (project, instance, minute, accepted, refused, bytes, requests)
select project, instance, minute, max(accepted), max(refused), max(bytes), max(requests)
  from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
       b (project, instance, minute, accepted, refused, bytes, requests)
 group by project, instance, minute
 order by project, instance, minute
    on conflict (project, instance, minute) do update
   set accepted = greatest(a.accepted, excluded.accepted), refused = greatest(a.refused, excluded.refused),
       bytes = greatest(a.bytes, excluded.bytes), requests = greatest(a.requests, excluded.requests)
