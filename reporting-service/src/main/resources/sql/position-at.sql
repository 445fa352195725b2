-- The last event of a log at or before an instant; no row if there was none.
-- Relies on the index journal_by_time.
select position, recorded_at, highest_stamp
from journal
where project = $1 and log = $2 and recorded_at <= $3
order by recorded_at desc
limit 1
