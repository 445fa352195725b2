-- Marks traces as taken up and pins their spans, so that retention leaves them; sorted, as arriving spans lock them.
-- Relies on the primary key of taken_up (project, trace_id); a repeated mark changes nothing.
with taken as (
    insert into taken_up (project, trace_id)
    select $1, t from unnest($2::text[]) t order by t
    on conflict do nothing
    returning trace_id
)
select count(pin_trace($1, trace_id)) from taken
