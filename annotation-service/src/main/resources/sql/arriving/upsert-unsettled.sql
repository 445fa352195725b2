-- Traces of a batch that have not settled yet: new ones, and ones that go on.
-- Relies on the primary key of unsettled (project, trace_id).
insert into unsettled as u (project, trace_id, first_seen_at, seen_at, has_root, imported)
select project, trace_id, $5, $5, has_root, imported
  from unnest($1::text[], $2::text[], $3::boolean[], $4::boolean[]) b (project, trace_id, has_root, imported)
 order by project, trace_id
    on conflict (project, trace_id) do update
   set seen_at = excluded.seen_at, has_root = excluded.has_root, imported = u.imported and excluded.imported
