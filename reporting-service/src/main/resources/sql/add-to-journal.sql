-- Takes events into the journal, as received.
-- Relies on the primary key of journal (project, log, position): an event is taken once.
insert into journal (project, log, position, stream, version, type, schema_version, body, actor, command, recorded_at,
    claimed_at, hash, highest_stamp)
select $1, $2, position, stream, version, type, schema_version, body, actor, command, recorded_at, claimed_at, hash,
    highest_stamp
from unnest($3::bigint[], $4::text[], $5::bigint[], $6::text[], $7::integer[], $8::bytea[], $9::text[], $10::text[],
    $11::timestamptz[], $12::timestamptz[], $13::bytea[], $14::bigint[])
    as e (position, stream, version, type, schema_version, body, actor, command, recorded_at, claimed_at, hash,
    highest_stamp)
