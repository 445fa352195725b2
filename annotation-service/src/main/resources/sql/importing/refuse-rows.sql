-- Rows that the rules refuse, with the reason.
-- Relies on the primary key of coding_import_row (import_id, ordinal).
update coding_import_row r set reason = t.reason
  from unnest($2::int[], $3::text[]) as t (ordinal, reason)
 where r.import_id = $1 and r.ordinal = t.ordinal
