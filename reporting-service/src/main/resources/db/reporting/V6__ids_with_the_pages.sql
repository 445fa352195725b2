-- A page names the traces that count for the first time on it, in their order: an index over every state was filled here and
-- there for that, and kept PostgreSQL from changing a state in place. All that is derived is folded anew from the journal.

truncate projection, page, trace_state;

drop index trace_by_ordinal;

alter table page
    add column first_trace integer, -- how manyth trace to count the first of them is, from 0; null if there is none
    add column traces bytea not null; -- 16 bytes each

alter table page alter column traces set storage external; -- so that one can be read without the others

create index page_by_trace on page (project, generation, first_trace);
