-- The words of the traces. Their index is made anew afterwards, as it was: word by word it would take an hour.
-- Relies on the name of the index, trace_text_words.
do $$
declare
    made text := pg_get_indexdef('trace_text_words'::regclass);
begin
    drop index trace_text_words;
    insert into trace_text (project, trace_id, started_at, search)
    select current_setting('bench.project'), md5(n::text),
           current_setting('bench.now')::timestamptz - (traces - n) * (interval '90 days' / traces),
           words || array_to_tsvector(array['once' || n, 'seldom' || n % 503, md5(n::text)])
      from (select current_setting('bench.traces')::bigint as traces) asked
     cross join lateral generate_series(1, traces) n
      join talk on k = n * 7919 % 10000;
    execute made;
end
$$
