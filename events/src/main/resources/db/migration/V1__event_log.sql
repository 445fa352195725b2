-- The log of one service: what happened, one log per project. The event table is also the outbox of the relay.
-- Commits are serialised per project by its row of log_head, locked last; that makes positions dense and commit-ordered.

create table log_head (
    project  text collate "C" primary key,
    clock    text        not null check (clock in ('wall', 'claimed')),
    position bigint      not null,
    until    timestamptz not null,
    hash     bytea       not null
);

create table stream_head (
    project text collate "C" not null,
    stream  text collate "C" not null,
    version bigint           not null,
    primary key (project, stream)
);

create table event (
    project        text collate "C" not null,
    position       bigint           not null,
    stream         text collate "C" not null,
    version        bigint           not null,
    type           text             not null,
    schema_version integer          not null,
    body           bytea            not null,
    actor          text             not null,
    recorded_at    timestamptz      not null,
    claimed_at     timestamptz,
    command        text             not null,
    hash           bytea            not null,
    primary key (project, position),
    unique (project, stream, version)
);

-- A command is carried out at most once; its first answer is kept.
create table command (
    project     text collate "C" not null,
    actor       text             not null,
    key         text             not null,
    request     bytea            not null,
    first       bigint           not null,
    last        bigint           not null,
    recorded_at timestamptz      not null,
    answer      text             not null,
    primary key (project, actor, key)
);

-- Erasable text. The event holds sha256(salt || body), so the chain verifies after the row is gone.
create table event_private (
    project  text collate "C" not null,
    position bigint           not null,
    salt     bytea            not null,
    body     text             not null,
    primary key (project, position)
);

-- The relay: who may send (epoch = fencing token), and how far each project was sent.
create table relay_lease (
    relay   text primary key,
    holder  text        not null,
    epoch   bigint      not null,
    expires timestamptz not null
);

create table relay_checkpoint (
    project  text collate "C" primary key,
    position bigint not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'table % is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger event_is_insert_only before update or delete or truncate on event
    for each statement execute function refuse_change();

create type append_outcome as (
    outcome     text, -- appended | replayed | key-reused | stream-moved | log-unknown
    first       bigint,
    last        bigint,
    recorded_at timestamptz,
    answer      text,
    stream      text,
    expected    bigint,
    actual      bigint
);

-- What became of this command the first time: no row, or one of 'replayed' and 'key-reused'.
create function known_command(p_project text, p_actor text, p_key text, p_request bytea)
    returns setof append_outcome language sql stable as $$
    select case when c.request = p_request then 'replayed' else 'key-reused' end,
           c.first, c.last, c.recorded_at, c.answer, null::text, null::bigint, null::bigint
    from command c
    where c.project = p_project and c.actor = p_actor and c.key = p_key
$$;

-- A text with its length before it, so that two different rows never give the same bytes.
create function framed(p_text text) returns bytea language sql immutable as $$
    select int4send(octet_length(convert_to(p_text, 'UTF8'))) || convert_to(p_text, 'UTF8')
$$;

-- Microseconds since 1970, which is all the precision a timestamptz has; the smallest bigint for "not told".
create function micros(p_time timestamptz) returns bytea language sql stable as $$
    select int8send(coalesce((extract(epoch from p_time) * 1000000)::bigint, (-9223372036854775807 - 1)::bigint))
$$;

-- The canonical form of an event under the chain, all numbers big-endian:
--   previous hash (32 bytes) | position int8 | framed stream | version int8 | framed type | schema version int4
--   | framed actor | framed command | recorded_at micros int8 | claimed_at micros int8 | body, as stored, to the end
-- The first event of a log follows sha256 of its project id.
create function chain_hash(p_previous bytea, p_position bigint, p_stream text, p_version bigint, p_type text,
    p_schema integer, p_actor text, p_command text, p_recorded timestamptz, p_claimed timestamptz, p_body bytea)
    returns bytea language sql stable as $$
    select sha256(p_previous || int8send(p_position) || framed(p_stream) || int8send(p_version) || framed(p_type)
        || int4send(p_schema) || framed(p_actor) || framed(p_command) || micros(p_recorded) || micros(p_claimed)
        || p_body)
$$;

-- Opens a log; false if it is open already. A claimed log begins before all told history, so its first times are 1970.
create function open_log(p_project text, p_clock text) returns boolean language sql as $$
    with opened as (
        insert into log_head (project, clock, position, until, hash)
        values (p_project, p_clock, 0, timestamptz 'epoch', sha256(convert_to(p_project, 'UTF8')))
        on conflict do nothing
        returning 1)
    select exists (select from opened)
$$;

-- Writes all events of a command or none, in one round trip. Locks: streams in sorted order, then the head.
-- Every statement here sees what was committed before it began, so what is checked after a lock is up to date.
-- p_of[i] is the index in p_streams of event i; p_salts and p_texts are null where nothing is erasable.
create function append_events(
    p_project text, p_actor text, p_key text, p_request bytea, p_claimed timestamptz, p_clock timestamptz,
    p_answer text, p_streams text[], p_expected bigint[], p_of integer[], p_types text[], p_schemas integer[],
    p_bodies bytea[], p_salts bytea[], p_texts text[])
    returns setof append_outcome language plpgsql as $$
declare
    v_head     log_head;
    v_moved    record;
    v_event    record;
    v_count    integer := coalesce(cardinality(p_of), 0);
    v_versions bigint[] := p_expected;
    v_written  bigint[] := '{}';
    v_hashes   bytea[] := '{}';
    v_hash     bytea;
    v_time     timestamptz;
begin
    if v_count > 500 then
        raise exception 'an append has at most 500 events, this one %', v_count
            using errcode = 'program_limit_exceeded';
    end if;

    return query select * from known_command(p_project, p_actor, p_key, p_request);
    if found then return; end if;
    if not exists (select from log_head h where h.project = p_project) then
        return query select 'log-unknown', null::bigint, null::bigint, null::timestamptz, null::text, null::text,
            null::bigint, null::bigint;
        return;
    end if;

    -- A stream that does not exist yet is locked by making it: whoever else makes it waits here.
    insert into stream_head (project, stream, version)
        select p_project, t.stream, 0 from unnest(p_streams, p_expected) as t (stream, expected)
        where t.expected = 0 order by t.stream collate "C"
        on conflict do nothing;
    perform from stream_head s where s.project = p_project and s.stream = any (p_streams)
        order by s.stream for update;

    select t.stream, t.expected, coalesce(s.version, 0) as actual into v_moved
        from unnest(p_streams, p_expected) with ordinality as t (stream, expected, nth)
        left join stream_head s on s.project = p_project and s.stream = t.stream
        where coalesce(s.version, 0) <> t.expected order by t.nth limit 1;
    if found then
        -- It may have been this very command that moved it.
        return query select * from known_command(p_project, p_actor, p_key, p_request);
        if found then return; end if;
        return query select 'stream-moved', null::bigint, null::bigint, null::timestamptz, null::text, v_moved.stream,
            v_moved.expected, v_moved.actual;
        return;
    end if;

    select * into v_head from log_head h where h.project = p_project for update;
    return query select * from known_command(p_project, p_actor, p_key, p_request);
    if found then return; end if;

    v_hash := v_head.hash;
    v_time := greatest(
        case when v_head.clock = 'claimed' then coalesce(p_claimed, p_clock) else p_clock end,
        v_head.until + interval '1 microsecond');
    if v_head.position = 0 and v_head.clock = 'claimed' then
        v_time := v_head.until + interval '1 microsecond';
    end if;

    for v_event in
        select * from unnest(p_of, p_types, p_schemas, p_bodies) with ordinality as t (of, type, schema, body, nth)
        order by t.nth
    loop
        v_versions[v_event.of] := v_versions[v_event.of] + 1;
        v_hash := chain_hash(v_hash, v_head.position + v_event.nth, p_streams[v_event.of], v_versions[v_event.of],
            v_event.type, v_event.schema, p_actor, p_key,
            v_time + (v_event.nth - 1) * interval '1 microsecond', p_claimed, v_event.body);
        v_written := array_append(v_written, v_versions[v_event.of]);
        v_hashes := array_append(v_hashes, v_hash);
    end loop;

    insert into event (project, position, stream, version, type, schema_version, body, actor, recorded_at, claimed_at,
            command, hash)
        select p_project, v_head.position + t.nth, p_streams[t.of], t.version, t.type, t.schema, t.body, p_actor,
            v_time + (t.nth - 1) * interval '1 microsecond', p_claimed, p_key, t.hash
        from unnest(p_of, p_types, p_schemas, p_bodies, v_written, v_hashes)
            with ordinality as t (of, type, schema, body, version, hash, nth);
    insert into event_private (project, position, salt, body)
        select p_project, v_head.position + t.nth, t.salt, t.body
        from unnest(p_salts, p_texts) with ordinality as t (salt, body, nth)
        where t.body is not null;
    update stream_head s set version = t.version
        from unnest(p_streams, v_versions) as t (stream, version)
        where s.project = p_project and s.stream = t.stream and s.version <> t.version;
    if v_count > 0 then
        v_time := v_time + (v_count - 1) * interval '1 microsecond';
        update log_head h set position = v_head.position + v_count, until = v_time, hash = v_hash
            where h.project = p_project;
    else
        v_time := v_head.until;
    end if;
    insert into command (project, actor, key, request, first, last, recorded_at, answer)
        values (p_project, p_actor, p_key, p_request, v_head.position + 1, v_head.position + v_count, v_time, p_answer);
    return query select 'appended', v_head.position + 1, v_head.position + v_count, v_time, p_answer, null::text,
        null::bigint, null::bigint;
end
$$;

-- Nothing older than the answered `until` will still be recorded. A claimed log is not raised: its time is told.
create function seal_log(p_project text, p_clock timestamptz) returns setof log_head language sql as $$
    update log_head h set until = case when h.clock = 'wall' then greatest(h.until, p_clock) else h.until end
    where h.project = p_project
    returning h.project, h.clock, h.position, h.until, h.hash
$$;

revoke all on log_head, stream_head, event, command, event_private, relay_lease, relay_checkpoint from public;
grant select, insert on event, command to ${app};
grant select, insert, update on log_head, stream_head, relay_checkpoint to ${app};
grant select, insert, delete on event_private to ${app};
grant select, insert, update, delete on relay_lease to ${app};
