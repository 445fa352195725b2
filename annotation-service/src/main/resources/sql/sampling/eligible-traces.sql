-- The settled traces of a frame with their strata, in the order of their ids, byte by byte.
-- Ids are hex digits, which every order of texts sorts byte by byte; so their index has them sorted.
-- Reads every settled trace of the project once (sampling_frame), by the primary key of trace (project, trace_id).
select trace_id, stratum
  from sampling_frame($1, $2, $3, $4, $5, $6, $7, $8)
 order by trace_id
