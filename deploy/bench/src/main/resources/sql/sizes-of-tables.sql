-- The tables of a database with their indexes and all.
-- Relies on the catalogue alone.
select n.nspname || '.' || c.relname, pg_total_relation_size(c.oid)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
order by 2 desc
limit 10
