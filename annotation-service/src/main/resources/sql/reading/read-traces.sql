-- The next traces somebody has read, by trace id, with the id the world knows them by.
-- Relies on the primary keys of reading (project, trace_id, reviewer) and trace (project, trace_id).
select r.trace_id, t.external_id
  from (select distinct trace_id from reading where project = $1 and trace_id > $2 order by trace_id limit $3) r
  left join trace t on t.project = $1 and t.trace_id = r.trace_id
 order by r.trace_id
