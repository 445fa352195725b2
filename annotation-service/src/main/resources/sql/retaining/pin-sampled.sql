-- Pins what was drawn into a sample or taken up and is not pinned yet: a draw that was interrupted may have left some.
-- Relies on trace_day, sample_trace_by_trace and the primary key of taken_up (project, trace_id).
select count(pin_trace(t.project, t.trace_id))
  from trace t
 where t.day = $1 and not t.pinned
   and (exists (select from sample_trace s where s.project = t.project and s.trace_id = t.trace_id)
        or exists (select from taken_up u where u.project = t.project and u.trace_id = t.trace_id))
