-- Writes spans. The same content again changes nothing; other content replaces it. Answers which traces changed.
-- Relies on the primary key of span (day, project, trace_id, span_id).
with written as (
    insert into span as s (day, project, trace_id, span_id, started_at, size, hash, body)
    select * from unnest($1::date[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::int[], $7::bytea[], $8::bytea[])
        on conflict (day, project, trace_id, span_id) do update
       set started_at = excluded.started_at, size = excluded.size, hash = excluded.hash, body = excluded.body
     where s.hash <> excluded.hash
    returning project, trace_id
)
select distinct project, trace_id from written
