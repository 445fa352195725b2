-- Ends a leadership at once, so that the next relay need not wait for it to expire.
-- Relies on the primary key of relay_lease.
update relay_lease set expires = now() - interval '1 millisecond'
where relay = $1 and holder = $2 and epoch = $3
