-- Dates the first import of a file; a later import of it changes nothing.
-- Relies on the primary key of import_source.
insert into import_source (project, source, first_trace, dated_from) values (?, ?, ?, ?) on conflict do nothing
