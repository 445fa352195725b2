-- A library of a million traces: every filter has its index, every count of a facet is kept while traces arrive, and
-- what changes when a trace settles or is searched stands beside it, so that its own row is left alone.

-- Available in every PostgreSQL with its contrib modules, and trusted: the owner of the database may create it.
create extension if not exists btree_gin;

-- `marks`: what a trace may have several of, as fact, unit separator, value: tag, tool, metadata.<key>, feedback,
-- feedback.<name>.
alter table trace
    add column marks            text[] not null default '{}',
    add column truncated        boolean not null default false,
    add column redacted         boolean not null default false,
    add column cost_usd         double precision,
    add column cached_tokens    bigint not null default 0,
    add column reasoning_tokens bigint not null default 0;

-- Facts stand in indexes, which take no long values.
update trace
   set name = left(name, 200), service = left(service, 200), release = left(release, 200),
       environment = left(environment, 200), model = left(model, 200), user_id = left(user_id, 200),
       session_id = left(session_id, 200), external_id = left(external_id, 300),
       marks = array(select distinct 'tag' || e'\x1f' || left(tag, 200) from unnest(tags) tag);

-- Traces that are not complete yet. A trace that is not in here has settled: settling deletes a short row instead of
-- writing a long one again with all its indexes.
create table unsettled (
    project       text not null,
    trace_id      text not null,
    first_seen_at timestamptz not null,
    seen_at       timestamptz not null,
    has_root      boolean not null,
    imported      boolean not null,
    primary key (project, trace_id)
);

insert into unsettled (project, trace_id, first_seen_at, seen_at, has_root, imported)
select project, trace_id, first_seen_at, seen_at, has_root, imported from trace where settled_at is null;

drop index trace_unsettled;
alter table trace drop column settled_at;

-- The words of a trace. `started_at` is that of the trace, so that hits can be ordered without reading traces.
create table trace_text (
    project    text not null,
    trace_id   text not null,
    started_at timestamptz not null,
    search     tsvector not null,
    primary key (project, trace_id)
);

insert into trace_text (project, trace_id, started_at, search)
select project, trace_id, started_at, search from trace;

drop index trace_search;
alter table trace drop column search;
create index trace_text_words on trace_text using gin (project, search);

create index trace_service on trace (project, service, started_at desc, trace_id desc) where service is not null;
create index trace_release on trace (project, release, started_at desc, trace_id desc) where release is not null;
create index trace_environment on trace (project, environment, started_at desc, trace_id desc)
    where environment is not null;
create index trace_model on trace (project, model, started_at desc, trace_id desc) where model is not null;
create index trace_user on trace (project, user_id, started_at desc, trace_id desc) where user_id is not null;
create index trace_session on trace (project, session_id, started_at desc, trace_id desc) where session_id is not null;
create index trace_name on trace (project, name, started_at desc, trace_id desc);
create index trace_failed on trace (project, started_at desc, trace_id desc) where failed;
create index trace_duration on trace (project, duration_ms);
create index trace_tokens on trace (project, (input_tokens + output_tokens));
create index trace_external on trace (project, external_id) where external_id is not null;
create index trace_marks on trace using gin (project, marks);

-- How many traces have each value of each fact, kept in the transaction that changes traces. Values beyond the bound of
-- a fact are counted together under the empty value.
create table facet_count (
    project text not null,
    fact    text not null,
    value   text not null,
    traces  bigint not null,
    primary key (project, fact, value)
) with (fillfactor = 50);

-- How many values a fact has in facet_count, for the bound.
create table facet_fact (
    project  text not null,
    fact     text not null,
    distinct_values int not null,
    primary key (project, fact)
) with (fillfactor = 50);

insert into facet_count (project, fact, value, traces)
select project, fact, value, count(*)
  from trace t
 cross join lateral (
     select f.fact, f.value
       from (values ('service', t.service), ('release', t.release), ('environment', t.environment), ('model', t.model),
                    ('user', t.user_id), ('session', t.session_id), ('name', t.name), ('trace', 'all'),
                    ('status', case when t.failed then 'error' else 'ok' end),
                    ('day', to_char(t.started_at at time zone 'utc', 'YYYY-MM-DD'))) f (fact, value)
     union all
     select split_part(m, e'\x1f', 1), split_part(m, e'\x1f', 2) from unnest(t.marks) m) f
 where f.value is not null
 group by project, fact, value;

insert into facet_fact (project, fact, distinct_values)
select project, fact, count(*) from facet_count group by project, fact;

grant select, insert, update, delete on unsettled, trace_text, facet_count, facet_fact to ${app};
