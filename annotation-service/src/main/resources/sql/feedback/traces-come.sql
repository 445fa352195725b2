-- Traces of these projects come: beside others, but not beside feedback. In the order of the array.
-- Relies on no index: an advisory lock, until the end of the transaction.
select pg_advisory_xact_lock_shared(hashtextextended('feedback ' || project, 0)) from unnest($1::text[]) p (project)
