-- The cursor of a log, made at its first event. A log that was never heard of begins before all time.
-- Relies on the primary key of log (project, log).
insert into log (project, log, clock, position, recorded_at, until, highest_stamp)
values ($1, $2, $3, 0, timestamptz 'epoch', timestamptz 'epoch', 0)
on conflict do nothing
