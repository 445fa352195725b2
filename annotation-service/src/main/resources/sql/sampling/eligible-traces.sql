-- The settled traces of a frame. A null bound or filter does not narrow it.
-- Reads every settled trace of the project once: a draw is rare, and its digest covers them all.
select trace_id
  from trace
 where project = $1
   and not exists (select from unsettled u where u.project = $1 and u.trace_id = trace.trace_id)
   and ($2::timestamptz is null or started_at >= $2)
   and ($3::timestamptz is null or started_at < $3)
   and ($4::text is null or service = $4)
   and ($5::text is null or release = $5)
   and ($6::text is null or environment = $6)
   and ($7::text is null or model = $7)
