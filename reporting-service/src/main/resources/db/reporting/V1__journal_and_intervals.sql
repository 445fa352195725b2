-- Everything here is derived: the journal from the logs of the other services, the rest from the journal.
-- Positions are those of the log named; a row `from_position <= p < to_position` stood at position p.

create table log (
    project        text collate "C" not null,
    log            text             not null check (log in ('annotation', 'taxonomy')),
    clock          text             not null check (clock in ('wall', 'claimed')),
    position       bigint           not null,
    recorded_at    timestamptz      not null,
    until          timestamptz      not null, -- nothing older will still come
    highest_stamp  bigint           not null, -- the highest codebook position any of its events names
    stopped_at     bigint,                    -- position of the event that could not be read, if one could not
    stopped_reason text,
    primary key (project, log)
);

create table journal (
    project        text collate "C" not null,
    log            text             not null,
    position       bigint           not null,
    stream         text collate "C" not null,
    version        bigint           not null,
    type           text             not null,
    schema_version integer          not null,
    body           bytea            not null,
    actor          text             not null,
    command        text             not null,
    recorded_at    timestamptz      not null,
    claimed_at     timestamptz,
    hash           bytea            not null,
    highest_stamp  bigint           not null, -- in events 1..position
    primary key (project, log, position)
);

create index journal_by_time on journal (project, log, recorded_at) include (position, highest_stamp);

create table verdict_interval (
    project       text collate "C" not null,
    trace         uuid             not null,
    category      uuid             not null,
    reviewer      text collate "C" not null,
    verdict       text             not null,
    is_primary    boolean          not null,
    as_principal  boolean          not null,
    codebook      bigint           not null,
    said_at       timestamptz      not null,
    from_position bigint           not null,
    to_position   bigint           not null,
    primary key (project, trace, category, reviewer, from_position)
);

-- One reader has at most one label on a trace and a category at a time.
create unique index verdict_standing on verdict_interval (project, trace, category, reviewer)
    where to_position = 9223372036854775807;

create table review_interval (
    project       text collate "C" not null,
    trace         uuid             not null,
    reviewer      text collate "C" not null,
    outcome       text             not null,
    assessed      text             not null, -- category ids, comma between
    as_principal  boolean          not null,
    codebook      bigint           not null,
    said_at       timestamptz      not null,
    from_position bigint           not null,
    to_position   bigint           not null,
    primary key (project, trace, reviewer, from_position)
);

create unique index review_standing on review_interval (project, trace, reviewer)
    where to_position = 9223372036854775807;

create table sample (
    project    text collate "C" not null,
    sample     uuid             not null,
    name       text             not null,
    strategy   text             not null,
    population bigint           not null,
    inclusion  double precision not null,
    position   bigint           not null,
    primary key (project, sample)
);

create table drawn (
    project   text collate "C" not null,
    sample    uuid             not null,
    ordinal   integer          not null,
    trace     uuid             not null,
    inclusion double precision not null, -- π
    position  bigint           not null,
    primary key (project, sample, ordinal)
);

grant select, insert on journal to ${app};
grant select, insert, update on log to ${app};
grant select, insert, update, delete on verdict_interval, review_interval to ${app};
grant select, insert, delete on sample, drawn to ${app};
