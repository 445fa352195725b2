-- What became of the spans of a batch, added to what was counted before.
-- Relies on the primary key of intake_stored (project, instance, minute).
insert into intake_stored as s (project, instance, minute, stored, duplicates, amended, refused, lag_ms, updated_at)
select project, instance, minute, stored, duplicates, amended, refused, lag_ms, $9
  from unnest($1::text[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[])
       b (project, instance, minute, stored, duplicates, amended, refused, lag_ms)
 order by project, instance, minute
    on conflict (project, instance, minute) do update
   set stored = s.stored + excluded.stored, duplicates = s.duplicates + excluded.duplicates,
       amended = s.amended + excluded.amended, refused = s.refused + excluded.refused,
       lag_ms = greatest(s.lag_ms, excluded.lag_ms), updated_at = excluded.updated_at
