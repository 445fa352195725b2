-- Who may send to a project and what it takes out of what is sent. The topic errata.intake-settings tells every instance;
-- this is the truth behind it. The salt of the hashes never leaves this table.
create table intake_settings (
    project   text   primary key,
    revision  bigint not null,
    redaction jsonb  not null default '{}',
    salt      bytea  not null
);

-- Keys are known to their owners alone: their hashes are here, and as much of each as tells them apart.
create table ingest_key (
    id           uuid        primary key,
    project      text        not null references intake_settings (project),
    name         text        not null,
    prefix       text        not null,
    sha256       text        not null unique,
    created_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);

create index ingest_key_of_project on ingest_key (project, created_at, id);

-- The newest spans that were refused, by whichever service, to be looked at and sent again.
create table refusal (
    id          uuid        primary key,
    number      bigint      generated always as identity,
    project     text        not null,
    at          timestamptz not null,
    code        text        not null,
    reason      text        not null,
    refused_by  text        not null,
    source      text        not null,
    trace_id    text        not null,
    span_id     text        not null,
    name        text        not null,
    size        integer     not null,
    body        bytea,
    replayed_at timestamptz
);

create index refusal_of_project on refusal (project, number);
create index refusal_by_code on refusal (project, code, number);

-- How many there ever were: this outlives what is kept of them.
create table refusal_count (
    project  text   not null,
    code     text   not null,
    refused  bigint not null,
    primary key (project, code)
);

grant select, insert, update on intake_settings, ingest_key, refusal_count to ${app};
grant select, insert, update, delete on refusal to ${app};
