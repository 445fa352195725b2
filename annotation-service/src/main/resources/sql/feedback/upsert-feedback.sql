-- Feedback of a batch. The same id is the same feedback: what was received later stands. A trace that is only known by
-- an id of the sender's own is looked up; it may also come later. Answers the traces it is about, or was about before.
-- Relies on the primary key of feedback (project, id) and trace_external (project, external_id).
with told as (
    select b.project, b.id, coalesce(b.trace_id, t.trace_id) as trace_id, b.external_id, b.span_id, b.session_id, b.name,
           b.score, b.label, b.comment, b.source, b.at, b.received_at, b.via, b.metadata::jsonb as metadata
      from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                  $8::double precision[], $9::text[], $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[],
                  $14::text[], $15::text[])
           b (project, id, trace_id, external_id, span_id, session_id, name, score, label, comment, source, at,
              received_at, via, metadata)
      left join lateral (
          select t.trace_id from trace t
           where b.trace_id is null and b.external_id is not null and t.project = b.project
             and t.external_id = b.external_id
           order by t.started_at desc limit 1) t on true
), before as (
    select f.project, f.trace_id from feedback f join told using (project, id) where f.trace_id is not null
), written as (
    insert into feedback as f (project, id, trace_id, external_id, span_id, session_id, name, score, label, comment,
                               source, at, received_at, via, metadata)
    select * from told order by project, id
        on conflict (project, id) do update
       set trace_id = excluded.trace_id, external_id = excluded.external_id, span_id = excluded.span_id,
           session_id = excluded.session_id, name = excluded.name, score = excluded.score, label = excluded.label,
           comment = excluded.comment, source = excluded.source, at = excluded.at, received_at = excluded.received_at,
           via = excluded.via, metadata = excluded.metadata
     where f.received_at <= excluded.received_at
    returning project, trace_id
)
select project, trace_id from written where trace_id is not null
union
select project, trace_id from before
