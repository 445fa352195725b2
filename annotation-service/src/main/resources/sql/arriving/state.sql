-- What waits to settle, since when, and how many records could not be read.
-- Relies on the partial index trace_unsettled; unreadable records are few.
select (select count(*) from trace where settled_at is null) as unsettled,
       (select min(seen_at) from trace where settled_at is null) as oldest,
       (select count(*) from unreadable_record) as unreadable
