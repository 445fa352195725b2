-- How much there is and how much of it was read.
-- Relies on trace_newest for the project's traces and on the primary key of reading.
select count(*) as traces, count(settled_at) as settled,
       (select count(distinct trace_id) from reading where project = $1 and outcome is not null) as reviewed
  from trace
 where project = $1
