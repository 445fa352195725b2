-- A page of refusals of a project, perhaps of one code, the newest first.
-- Relies on refusal_of_project and refusal_by_code.
select number, id, project, at, code, reason, refused_by, source, trace_id, span_id, name, size, lacks, replayed_at
from refusal where project = ? and (?::text is null or code = ?) and number < ? order by number desc limit ?
