create index trace_day on trace (day) include (span_count, pinned);

-- Drops the pieces of a day of which only pinned traces are left. The application may not drop tables; this does it for
-- exactly this one purpose, and never for today.
create function drop_piece_day(gone date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if gone >= (now() at time zone 'utc')::date then
        raise exception 'the pieces of today are not dropped';
    end if;
    if exists (select from trace where day = gone and not pinned) then
        raise exception 'traces of % are still here', gone;
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_piece_day'));
    execute format('drop table if exists %I', 'trace_piece_' || to_char(gone, 'YYYYMMDD'));
end
$$;

-- What the pieces of each day take on the disk.
create function piece_days() returns table (day date, bytes bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select to_date(right(c.relname, 8), 'YYYYMMDD'), pg_total_relation_size(c.oid)
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'trace_piece'::regclass
$$;

revoke all on function drop_piece_day(date), piece_days() from public;
grant execute on function drop_piece_day(date), piece_days() to ${app};

-- Understanding the stored traces of a project anew: how far it is. `last` is the last trace that is done.
create table remap (
    project     text primary key,
    id          uuid not null,
    state       text not null,
    last        text not null,
    done        bigint not null,
    "of"        bigint not null,
    changed     bigint not null,
    started_at  timestamptz not null,
    finished_at timestamptz
);

grant select, insert, update on remap to ${app};
