-- The words of the traces. Their index is made anew afterwards, as it was: word by word it would take an hour.
-- Relies on the name of the index, trace_text_words.
do $$
declare
    made text := pg_get_indexdef('trace_text_words'::regclass);
begin
    drop index trace_text_words;
    insert into trace_text (project, trace_id, started_at, search)
    select project, md5(n::text), started_at,
           words || array_to_tsvector(array['once' || n, 'seldom' || n % 503, md5(n::text)])
      from generate_series(1, current_setting('bench.traces')::bigint) n
      join talk on k = n * 7919 % 10000
      join trace on project = current_setting('bench.project') and trace_id = md5(n::text);
    execute made;
end
$$
