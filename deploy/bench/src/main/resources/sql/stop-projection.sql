update projection set stopped_at = ?, stopped_reason = 'the rest of the log is copied' where project = ?
