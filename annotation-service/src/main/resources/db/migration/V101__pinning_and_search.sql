-- Keeps the spans of a trace that somebody took up, whatever retention drops. Locks the trace, so that no span arrives
-- between the copy and the mark. Called again after a late span, it follows the amendment.
create function pin_trace(of_project text, of_trace text) returns void
    language sql as
$$
    with pinned as (
        update trace set pinned = true
         where project = of_project and trace_id = of_trace
        returning day, project, trace_id
    )
    insert into pinned_span (day, project, trace_id, span_id, started_at, size, hash, body)
    select s.day, s.project, s.trace_id, s.span_id, s.started_at, s.size, s.hash, s.body
      from pinned p
      join span s on s.day = p.day and s.project = p.project and s.trace_id = p.trace_id
        on conflict (project, trace_id, span_id) do update
           set started_at = excluded.started_at, size = excluded.size, hash = excluded.hash, body = excluded.body
         where pinned_span.hash <> excluded.hash
$$;

-- What a person types into a search box: all words, the last one perhaps unfinished; "quotes", or, -not as in a web
-- search. Null when nothing is left to search for.
create function trace_search(typed text) returns tsquery
    language sql immutable as
$$
    select case when q = '' then null
                when right(q, 1) = '''' then (q || ':*')::tsquery
                else q::tsquery end
      from (select websearch_to_tsquery('simple', typed)::text as q)
$$;
