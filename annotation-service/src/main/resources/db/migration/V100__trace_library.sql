-- The trace library. `trace` fixes the day of a trace at its first arrival; all its spans stand in that day's partition
-- of `span`, so that a whole day can be dropped. What somebody took up is copied to `pinned_span` and stays.

create table trace (
    project       text not null,
    trace_id      text not null,
    day           date not null,
    first_seen_at timestamptz not null,
    seen_at       timestamptz not null,
    has_root      boolean not null,
    imported      boolean not null,
    pinned        boolean not null default false,
    settled_at    timestamptz,
    amended_at    timestamptz,
    revision      int not null default 1,
    span_count    int not null,
    name          text not null,
    external_id   text,
    input         text,
    output        text,
    service       text,
    release       text,
    environment   text,
    model         text,
    user_id       text,
    session_id    text,
    tags          text[] not null,
    started_at    timestamptz not null,
    duration_ms   bigint not null,
    failed        boolean not null,
    error_message text,
    input_tokens  bigint not null,
    output_tokens bigint not null,
    search        tsvector not null,
    primary key (project, trace_id)
);

create index trace_newest on trace (project, started_at desc, trace_id desc);
create index trace_unsettled on trace (seen_at) where settled_at is null;
create index trace_search on trace using gin (search);

-- `body`: one span with its resource and scope as OTLP ResourceSpans, deflated. `hash` covers it before deflating.
create table span (
    day            date not null,
    project        text not null,
    trace_id       text not null,
    span_id        text not null,
    started_at     timestamptz not null,
    size           int not null,
    hash           bytea not null,
    body           bytea not null,
    primary key (day, project, trace_id, span_id)
) partition by range (day);

create table pinned_span (
    day            date not null,
    project        text not null,
    trace_id       text not null,
    span_id        text not null,
    started_at     timestamptz not null,
    size           int not null,
    hash           bytea not null,
    body           bytea not null,
    primary key (project, trace_id, span_id)
);

-- Records nobody could read, kept so that they can be counted and looked at. (topic, partition, offset) is the record.
create table unreadable_record (
    topic       text not null,
    partition   int not null,
    "offset"    bigint not null,
    reason      text not null,
    received_at timestamptz not null,
    primary key (topic, partition, "offset")
);

-- The partition of a day, created when its first span arrives. The application may not create tables; this does it for
-- exactly this one purpose.
create function ensure_span_day(wanted date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    called text := 'span_' || to_char(wanted, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('ensure_span_day'));
    if to_regclass(called) is null then
        execute format('create table %I partition of span for values from (%L) to (%L)', called, wanted, wanted + 1);
    end if;
end
$$;

revoke all on function ensure_span_day(date) from public;
grant execute on function ensure_span_day(date) to ${app};
grant select, insert, update on trace, span, pinned_span to ${app};
grant select, insert on unreadable_record to ${app};
