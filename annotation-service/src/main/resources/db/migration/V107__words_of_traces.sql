-- Words are told apart before they come here: the parser of PostgreSQL takes a millisecond for 7 kB, more than all else
-- that is done for a trace. A word is letters and digits in a row; a search is taken apart in the same way.
create or replace function trace_search(typed text) returns tsquery
    language sql immutable as
$$
    select case when q = '' then null
                when right(q, 1) = '''' then (q || ':*')::tsquery
                else q::tsquery end
      from (select websearch_to_tsquery('simple', regexp_replace(
                regexp_replace(typed, '[][!#$%&''()*+,./:;<=>?@\\^_`{|}~]', ' ', 'g'),
                '([^\s"-])-', '\1 ', 'g'))::text as q) typed
$$;

-- Compressing them costs as much again and saves a third.
alter table trace_text alter column search set storage external;

-- Words that just came wait in a list, which is merged into the index every few seconds beside the writing of traces;
-- a longer list touches fewer pages of the index for each trace.
alter index trace_text_words set (gin_pending_list_limit = 32768);

create function merge_trace_words() returns bigint
    language sql security definer set search_path = public, pg_temp as
$$
    select gin_clean_pending_list('trace_text_words')
$$;

revoke all on function merge_trace_words() from public;
grant execute on function merge_trace_words() to ${app};
