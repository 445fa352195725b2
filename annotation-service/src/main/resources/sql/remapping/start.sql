-- Starts a run for a project; one that is running goes on.
-- Relies on the primary keys of remap (project) and facet_count.
insert into remap as r (project, id, state, last, done, "of", changed, started_at, finished_at)
values ($1, $2, 'running', '', 0,
        coalesce((select traces from facet_count where project = $1 and fact = 'trace' and value = 'all'), 0), 0, $3, null)
    on conflict (project) do update
   set id = excluded.id, state = 'running', last = '', done = 0, "of" = excluded."of", changed = 0,
       started_at = excluded.started_at, finished_at = null
 where r.state <> 'running'
