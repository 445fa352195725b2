copy journal (project, log, position, stream, version, type, schema_version, body, actor, command, recorded_at,
    hash, highest_stamp) from stdin (format binary)
