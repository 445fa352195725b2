-- One refusal with its body.
-- Relies on the primary key of refusal.
select number, id, project, at, code, reason, refused_by, source, trace_id, span_id, name, size, body, deflated, lacks, replayed_at
from refusal where project = ? and id = ?
