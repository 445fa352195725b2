-- How far each stratum of each sample has been read: whose word counts is the principal's, else the latest.
-- Relies on sample_stratum and sample_trace by (project, sample_id), and the primary key of reading (project, trace_id,
-- reviewer).
select h.sample_id, h.name, h.population, h.drawn, coalesce(p.reviewed, 0) as reviewed, coalesce(p.failing, 0) as failing
  from sample_stratum h
  left join (
      select s.sample_id, s.stratum,
             count(*) filter (where r.outcome in ('pass', 'fail')) as reviewed,
             count(*) filter (where r.outcome = 'fail') as failing
        from sample_trace s
        left join lateral (
            select outcome from reading
             where project = s.project and trace_id = s.trace_id and outcome is not null
             order by (reviewer = $3) desc, position desc limit 1) r on true
       where s.project = $1 and ($2::uuid is null or s.sample_id = $2)
       group by s.sample_id, s.stratum) p on p.sample_id = h.sample_id and p.stratum = h.name
 where h.project = $1 and ($2::uuid is null or h.sample_id = $2)
 order by h.sample_id, h.ordinal
