-- How many rows of one column name exactly one trace, how many several, of how many that say anything.
-- Relies on the primary key of coding_import_row, and on those of traces_called.
with said as (
    select cells ->> $3 as name, count(*) as rows from coding_import_row
     where import_id = $2 and cells ->> $3 <> '' group by 1)
select coalesce(sum(rows), 0)::bigint as said,
       coalesce(sum(rows) filter (where c.others = 1), 0)::bigint as matched,
       coalesce(sum(rows) filter (where c.others > 1), 0)::bigint as ambiguous
  from said left join traces_called($1, (select array_agg(name) from said)) c using (name)
