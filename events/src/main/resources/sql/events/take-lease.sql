-- Makes a holder the leader of a relay if nobody else is; every new leadership has a higher epoch (the fencing token).
-- Relies on the primary key of relay_lease.
insert into relay_lease (relay, holder, epoch, expires)
values ($1, $2, 1, now() + $3 * interval '1 millisecond')
on conflict (relay) do update
    set holder = excluded.holder, epoch = relay_lease.epoch + 1, expires = excluded.expires
    where relay_lease.expires < now()
returning epoch
