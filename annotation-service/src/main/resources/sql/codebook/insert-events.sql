-- Taxonomy events as received, in order.
-- Relies on the primary key of taxonomy_event (project, position): a duplicate is a fault, the feed skips it before.
insert into taxonomy_event (project, position, type, schema_version, actor, recorded_at, body)
select $1, * from unnest($2::bigint[], $3::text[], $4::int[], $5::text[], $6::timestamptz[], $7::bytea[])
