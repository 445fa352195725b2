-- What waits to settle, since when, and how many records could not be read.
-- Reads the table of unsettled traces whole; unreadable records are few.
select (select count(*) from unsettled) as unsettled,
       (select min(seen_at) from unsettled) as oldest,
       (select count(*) from unreadable_record) as unreadable
