-- Compare and set: from where it was to the last acknowledged position, only by the present leader; no row if refused.
-- Relies on the primary keys of relay_checkpoint and relay_lease.
insert into relay_checkpoint as c (project, position)
select $4, $6
where exists (select from relay_lease l where l.relay = $1 and l.holder = $2 and l.epoch = $3)
    and ($5 = 0 or exists (select from relay_checkpoint k where k.project = $4))
on conflict (project) do update set position = excluded.position where c.position = $5
