-- Whom and which trace rows speak of, or why they are refused.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
update coding_import_row r
   set trace_id = t.trace_id, annotator = t.annotator, claimed_at = t.claimed_at, reason = coalesce(r.reason, t.reason)
  from unnest($2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::text[])
       as t (ordinal, trace_id, annotator, claimed_at, reason)
 where r.import_id = $1 and r.ordinal = t.ordinal
