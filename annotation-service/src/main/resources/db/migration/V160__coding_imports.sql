-- Notes, labels and outcomes people already have come in from a table. The rows wait here until they are said in the
-- log; `read` and `recorded` say how far an import has come, so that a killed one goes on where it was.

create table coding_import (
    project       text not null,
    import_id     uuid not null,
    name          text not null,
    state         text not null check (state in ('preview', 'running', 'done', 'failed', 'stopped')),
    reason        text,
    asked_by      text not null,
    claimed_at    timestamptz,
    survey        text not null,
    settings      text,
    total         int not null,
    bytes         bigint not null,
    created_at    timestamptz not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    read          int not null default 0,
    sayings       int not null default 0,
    recorded      int not null default 0,
    refused       int not null default 0,
    unchanged     int not null default 0,
    empty         int not null default 0,
    notes         int not null default 0,
    labels        int not null default 0,
    reviews       int not null default 0,
    unreviewed    int not null default 0,
    kept_in_text  int not null default 0,
    primary key (project, import_id)
);

create index coding_import_running on coding_import (state) where state = 'running';

-- `nth` numbers what one reader says of one trace: 1, 2, 3… in the order it will be recorded.
create table coding_import_row (
    import_id  uuid not null,
    ordinal    int not null,
    line       int not null,
    cells      jsonb,
    reason     text,
    trace_id   text,
    annotator  text,
    claimed_at timestamptz,
    nth        int,
    primary key (import_id, ordinal)
);

create index coding_import_row_nth on coding_import_row (import_id, nth) where nth is not null;
create index coding_import_row_refused on coding_import_row (import_id, ordinal) where reason is not null;

create index if not exists trace_by_external_id on trace (project, external_id) where external_id is not null;

-- The traces that people call so: by trace id or UUID, else by the id their file gave them, else a number by its place
-- (#7). `others` counts the traces of that name; more than one is ambiguous.
create function traces_called(of_project text, names text[])
    returns table (name text, trace_id text, others bigint) language sql stable as
$$
    select n.name, (array_agg(c.trace_id order by c.trace_id))[1], count(*)
      from unnest(names) n (name)
      cross join lateral (
          select f.trace_id, rank() over (order by f.way) as nearest
            from (select t.trace_id, 1 as way from trace t
                   where t.project = of_project and t.trace_id = lower(replace(n.name, '-', ''))
                  union all
                  select t.trace_id, 2 from trace t where t.project = of_project and t.external_id = n.name
                  union all
                  select t.trace_id, 3 from trace t
                   where t.project = of_project and t.external_id = '#' || n.name and n.name ~ '^[0-9]{1,9}$') f) c
     where c.nearest = 1
     group by n.name
$$;

grant select, insert, update, delete on coding_import, coding_import_row to ${app};
