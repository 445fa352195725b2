-- Prolongs a leadership that is still the holder's; no row if it is lost.
-- Relies on the primary key of relay_lease.
update relay_lease set expires = now() + $4 * interval '1 millisecond'
where relay = $1 and holder = $2 and epoch = $3
