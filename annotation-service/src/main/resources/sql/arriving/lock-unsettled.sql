-- Keeps traces of a batch from settling while it is written, in one order so that two batches never wait for each other.
-- Relies on the primary key of unsettled (project, trace_id).
select u.project, u.trace_id
  from unnest($1::text[], $2::text[]) b (project, trace_id)
  join unsettled u using (project, trace_id)
 order by u.project, u.trace_id
   for update of u
