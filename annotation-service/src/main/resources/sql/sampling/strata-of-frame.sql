-- How many settled traces of a frame each stratum has; one stratum more than there may be shows that there are too many.
-- Reads every settled trace of the project once (sampling_frame).
select stratum, count(*) as population
  from sampling_frame($1, $2, $3, $4, $5, $6, $7, $8)
 group by stratum
 order by stratum collate "C"
 limit $9
