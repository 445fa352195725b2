-- How often an import was taken up since its checkpoint moved: one that breaks its process each time is given up.
alter table import_job add column attempts int not null default 0;
