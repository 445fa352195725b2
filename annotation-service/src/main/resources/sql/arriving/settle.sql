-- Settles traces: the root is there and it was quiet ($1; $2 when imported), or quiet for longer without one ($3), or
-- first seen before $4. Relies on the partial index trace_unsettled: settled traces cost nothing here.
update trace
   set settled_at = $5
 where settled_at is null
   and (seen_at <= $3 or first_seen_at <= $4
        or has_root and (seen_at <= $1 or imported and seen_at <= $2))
