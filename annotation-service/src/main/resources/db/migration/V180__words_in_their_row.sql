-- Words stay in their row as long as a page holds it: cut into chunks of 2 kB, each with an entry in an index, they cost
-- a tenth more to write.
alter table trace_text set (toast_tuple_target = 8160);

-- How frequent a word is, no list asks the planner; to find out took PostgreSQL a tenth of all its processor time.
alter table trace_text alter column search set statistics 0;

-- Words that wait are merged every few seconds; the list has to hold that long at full load, for whoever fills it up
-- merges it in the midst of storing traces. The larger it grows, the more of a word's traces are written at once.
alter index trace_text_words set (gin_pending_list_limit = 131072);
