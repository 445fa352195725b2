-- Which of these traces are settled ones of a frame.
-- Relies on the primary key of trace (project, trace_id) or reads the frame once (sampling_frame).
select trace_id
  from sampling_frame($1, $2, $3, $4, $5, $6, $7, 'all')
 where trace_id = any ($8)
