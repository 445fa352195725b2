-- Writes what a batch brought of each trace.
-- Relies on the primary key of trace_piece (day, project, trace_id, ordinal): whoever came second does all of it again.
insert into trace_piece (day, project, trace_id, ordinal, started_at, keys, size, form, body)
select day, project, trace_id, ordinal, started_at, keys, size, form, body
  from unnest($1::date[], $2::text[], $3::text[], $4::int[], $5::timestamptz[], $6::bytea[], $7::int[], $8::bytea[],
              $9::int[])
       b (day, project, trace_id, ordinal, started_at, keys, size, body, form)
