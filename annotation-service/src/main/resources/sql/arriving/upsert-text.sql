-- The words of the traces of a batch.
-- Relies on the primary key of trace_text (project, trace_id). The same words again are not indexed again.
insert into trace_text as x (project, trace_id, started_at, search)
select project, trace_id, started_at, search::tsvector
  from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[]) b (project, trace_id, started_at, search)
 order by project, trace_id
    on conflict (project, trace_id) do update
   set started_at = excluded.started_at, search = excluded.search
 where (x.started_at, x.search) is distinct from (excluded.started_at, excluded.search)
