-- This service's copy of the taxonomy log: every event as received, so that any position can be folded again.

create table taxonomy_event (
    project        text not null,
    position       bigint not null,
    type           text not null,
    schema_version int not null,
    actor          text not null,
    recorded_at    timestamptz not null,
    body           bytea not null,
    primary key (project, position)
);

create table taxonomy_cursor (
    project  text primary key,
    position bigint not null
);

grant select, insert on taxonomy_event to ${app};
grant select, insert, update on taxonomy_cursor to ${app};
