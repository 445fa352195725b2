-- Spans are kept as they came: one row for what one batch brought of a trace, not one for each span. `body` is OTLP
-- TracesData (`form` 1; 0 is a single ResourceSpans of an earlier version), deflated. Of a span that stands in several
-- pieces the last one counts; what it said before stays readable in the earlier piece.
--
-- `keys`: 17 bytes for each span of the body: its id, the first 8 bytes of the sha256 of its content, and 1 when it
-- only carries a log record. They tell what is known without reading bodies.
create table trace_piece (
    day        date not null,
    project    text not null,
    trace_id   text not null,
    ordinal    int not null,
    started_at timestamptz not null,
    keys       bytea not null,
    size       int not null,
    form       smallint not null,
    body       bytea not null,
    primary key (day, project, trace_id, ordinal)
) partition by range (day);

create table pinned_piece (
    day        date not null,
    project    text not null,
    trace_id   text not null,
    ordinal    int not null,
    started_at timestamptz not null,
    keys       bytea not null,
    size       int not null,
    form       smallint not null,
    body       bytea not null,
    primary key (project, trace_id, ordinal)
);

-- Bodies are deflated already.
alter table trace_piece alter column body set storage external;
alter table pinned_piece alter column body set storage external;

-- The partition of a day, created when its first piece arrives. The application may not create tables; this does it
-- for exactly this one purpose. Bodies stay in their row as long as a page holds it.
create function ensure_piece_day(wanted date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    called text := 'trace_piece_' || to_char(wanted, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('ensure_piece_day'));
    if to_regclass(called) is null then
        execute format('create table %I partition of trace_piece for values from (%L) to (%L)'
                       ' with (toast_tuple_target = 8160)', called, wanted, wanted + 1);
    end if;
end
$$;

select ensure_piece_day(day) from (select distinct day from span) days;

insert into trace_piece (day, project, trace_id, ordinal, started_at, keys, size, form, body)
select day, project, trace_id, row_number() over (partition by project, trace_id order by started_at, span_id) - 1,
       started_at, decode(span_id, 'hex') || substr(hash, 1, 8) || '\x00'::bytea, size, 0, body
  from span;

insert into pinned_piece (day, project, trace_id, ordinal, started_at, keys, size, form, body)
select day, project, trace_id, row_number() over (partition by project, trace_id order by started_at, span_id) - 1,
       started_at, decode(span_id, 'hex') || substr(hash, 1, 8) || '\x00'::bytea, size, 0, body
  from pinned_span;

drop function ensure_span_day(date);
drop table span;
drop table pinned_span;

create or replace function pin_trace(of_project text, of_trace text) returns void
    language sql as
$$
    with pinned as (
        update trace set pinned = true
         where project = of_project and trace_id = of_trace
        returning day, project, trace_id
    )
    insert into pinned_piece (day, project, trace_id, ordinal, started_at, keys, size, form, body)
    select s.day, s.project, s.trace_id, s.ordinal, s.started_at, s.keys, s.size, s.form, s.body
      from pinned p
      join trace_piece s on s.day = p.day and s.project = p.project and s.trace_id = p.trace_id
        on conflict (project, trace_id, ordinal) do nothing
$$;

revoke all on function ensure_piece_day(date) from public;
grant execute on function ensure_piece_day(date) to ${app};
grant select, insert on trace_piece, pinned_piece to ${app};
grant delete on trace to ${app};
grant delete on pinned_piece to ${app};
