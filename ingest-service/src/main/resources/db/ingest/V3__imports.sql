-- Imports of files. A row is the job: what was asked, how far it has come (every record up to the checkpoint has its
-- spans in Kafka), and what became of it. The file itself waits in a folder of the instance that took it.
create table import_job (
    id          uuid        primary key,
    project     text        not null,
    name        text        not null,
    format      text        not null,
    state       text        not null check (state in ('preview', 'running', 'done', 'failed', 'stopped')),
    -- what a person said about the columns
    mapping     jsonb,
    -- the first rows and what the columns probably are; gone as soon as the import has ended, since it is trace text
    preview     jsonb,
    counts      jsonb       not null,
    -- the first traces and refusals
    lists       jsonb,
    checkpoint  bigint      not null default 0,
    bytes       bigint      not null,
    bytes_read  bigint      not null default 0,
    problem     text,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz,
    -- the instance that runs it, for as long as it says so
    holder      uuid,
    held_until  timestamptz
);

create index import_job_of_project on import_job (project, created_at desc);
create index import_job_unfinished on import_job (held_until) where state = 'running';
create index import_job_old on import_job (created_at);

grant select, insert, update, delete on import_job to ${app};
