-- Counts a record that could not be read, once.
-- Relies on the primary key of unreadable_record (topic, partition, "offset").
insert into unreadable_record (topic, partition, "offset", reason, received_at)
values ($1, $2, $3, $4, $5)
on conflict do nothing
