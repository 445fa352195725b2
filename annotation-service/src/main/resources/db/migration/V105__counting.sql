-- Counts that reconcile: what ingest accepted, and what became of it here.

-- How far each partition of a topic has been applied, moved in the transaction that applies it. What lies below is not
-- applied again. A topic that was made anew has another id, and starts over.
create table applied_offset (
    topic       text not null,
    partition   int not null,
    topic_id    text not null,
    next_offset bigint not null,
    received_at timestamptz not null,
    primary key (topic, partition)
) with (fillfactor = 50);

-- Spans by what became of them, by the instance of ingest that took them (empty: something else wrote to the topic)
-- and the minute it did.
create table intake_stored (
    project    text not null,
    instance   text not null,
    minute     timestamptz not null,
    stored     bigint not null,
    duplicates bigint not null,
    amended    bigint not null,
    refused    bigint not null,
    lag_ms     bigint not null,
    updated_at timestamptz not null,
    primary key (project, instance, minute)
) with (fillfactor = 50);

-- What an instance of ingest says it accepted: cumulative, a later word replaces the earlier.
create table intake_accepted (
    project  text not null,
    instance text not null,
    minute   timestamptz not null,
    accepted bigint not null,
    refused  bigint not null,
    bytes    bigint not null,
    requests bigint not null,
    primary key (project, instance, minute)
) with (fillfactor = 50);

create index intake_stored_minute on intake_stored (project, minute);
create index intake_accepted_minute on intake_accepted (project, minute);

grant select, insert, update, delete on applied_offset, intake_stored, intake_accepted to ${app};
