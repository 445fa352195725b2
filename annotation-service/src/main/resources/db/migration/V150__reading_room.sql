-- What is read off the log for lists. Written in the transaction of the append; the log is the truth.

create table project (
    id         text primary key,
    name       text not null,
    clock      text not null,
    created_at timestamptz not null
);

create table reading (
    project  text not null,
    trace_id text not null,
    reviewer text not null,
    outcome  text,
    notes    int not null,
    labels   int not null,
    position bigint not null,
    at       timestamptz not null,
    primary key (project, trace_id, reviewer)
);

create table taken_up (
    project  text not null,
    trace_id text not null,
    primary key (project, trace_id)
);

create table sample (
    project    text not null,
    sample_id  uuid not null,
    name       text not null,
    strategy   text not null,
    seed       text not null,
    drawn_at   timestamptz not null,
    drawn_by   text not null,
    population bigint not null,
    size       int not null,
    eligible   text not null,
    position   bigint not null,
    primary key (project, sample_id)
);

create table sample_trace (
    project   text not null,
    sample_id uuid not null,
    ordinal   int not null,
    trace_id  text not null,
    inclusion double precision not null,
    primary key (project, sample_id, ordinal),
    foreign key (project, sample_id) references sample (project, sample_id)
);

create index sample_trace_by_trace on sample_trace (project, trace_id);

grant select, insert, update on project, reading to ${app};
grant select, insert on taken_up, sample, sample_trace to ${app};
