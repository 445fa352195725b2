-- Settles traces: the root is there and it was quiet ($1; $2 when imported), or quiet for longer without one ($3), or
-- first seen before $4. Traces with spans just arriving are left for the next time.
-- Reads the table of unsettled traces whole: it holds those of the last minutes.
delete from unsettled
 where (project, trace_id) in (
       select project, trace_id
         from unsettled
        where seen_at <= $3 or first_seen_at <= $4 or has_root and (seen_at <= $1 or imported and seen_at <= $2)
          for update skip locked)
