-- Merges words that wait into their index.
-- Relies on trace_text_words (GIN).
select merge_trace_words()
