-- Feedback of these projects comes: alone. In the order of the array.
-- Relies on no index: an advisory lock, until the end of the transaction.
select pg_advisory_xact_lock(hashtextextended('feedback ' || project, 0)) from unnest($1::text[]) p (project)
