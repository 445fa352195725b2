-- How much there is and how much of it was read.
-- Relies on the primary keys of facet_count and reading; unsettled traces are few.
select coalesce((select traces from facet_count where project = $1 and fact = 'trace' and value = 'all'), 0) as traces,
       (select count(*) from unsettled where project = $1) as unsettled,
       (select count(distinct trace_id) from reading where project = $1 and outcome is not null) as reviewed
