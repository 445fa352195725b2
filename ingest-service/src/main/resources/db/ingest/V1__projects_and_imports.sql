-- Every project ever opened. The topic errata.projects is what consumers read; this is what fills it again if it is lost.
create table project (
    id         text        primary key check (id ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name       text        not null,
    clock      text        not null check (clock in ('wall', 'claimed')),
    created_at timestamptz not null
);

-- When a file was first imported: conversations without a time of their own are dated from it, so that importing the
-- file again gives the same spans.
create table import_source (
    project     text        not null,
    source      text        not null,
    first_trace text        not null,
    dated_from  timestamptz not null,
    primary key (project, source, first_trace)
);

grant select, insert on project, import_source to ${app};
