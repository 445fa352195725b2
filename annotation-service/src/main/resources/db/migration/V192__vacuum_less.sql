-- While a library grows, PostgreSQL vacuumed each of its tables once a minute only because rows had come: as many bytes
-- written as by all the storing of traces beside it. Nothing gains by it where rows are never changed and no question is
-- answered by an index alone.

-- Pieces are only ever added, and go with their day.
do $$
declare
    partition regclass;
begin
    for partition in select inhrelid::regclass from pg_inherits where inhparent = 'trace_piece'::regclass loop
        execute format('alter table %s set (autovacuum_enabled = false, toast.autovacuum_enabled = false)', partition);
    end loop;
end
$$;

create or replace function ensure_piece_day(wanted date) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    called text := 'trace_piece_' || to_char(wanted, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('ensure_piece_day'));
    if to_regclass(called) is null then
        execute format('create table %I partition of trace_piece for values from (%L) to (%L) with (toast_tuple_target = 8160,'
                       ' autovacuum_enabled = false, toast.autovacuum_enabled = false)', called, wanted, wanted + 1);
    end if;
end
$$;

-- Words change when a trace is amended, and go when it does: that is vacuumed as ever. What is known of their table for
-- planning is that it is as long as the library.
alter table trace_text set (autovacuum_vacuum_insert_threshold = -1, toast.autovacuum_vacuum_insert_threshold = -1);
alter table trace_text
    alter column project set statistics 10,
    alter column trace_id set statistics 10,
    alter column started_at set statistics 10;

-- Samples are counted by the key of `trace` alone, which takes pages that are known to be visible to all.
alter table trace set (autovacuum_vacuum_insert_threshold = 100000);
