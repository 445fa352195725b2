-- A run got on; without a further trace ($2 null) it is done.
-- Relies on the primary key of remap (project).
update remap
   set last = coalesce($2::text, last), done = done + $3, changed = changed + $4, "of" = greatest("of", done + $3),
       state = case when $2::text is null then 'done' else state end, finished_at = case when $2::text is null then $5::timestamptz end
 where project = $1
