-- How far each sample of a project has been read: whose word counts is the principal's, else the latest.
-- Relies on sample_trace by (project, sample_id) and the primary key of reading (project, trace_id, reviewer).
select s.sample_id,
       count(*) filter (where r.outcome in ('pass', 'fail')) as reviewed,
       count(*) filter (where r.outcome = 'fail') as failing
  from sample_trace s
  left join lateral (
      select outcome from reading
       where project = s.project and trace_id = s.trace_id and outcome is not null
       order by (reviewer = $3) desc, position desc limit 1) r on true
 where s.project = $1 and ($2::uuid is null or s.sample_id = $2)
 group by s.sample_id
