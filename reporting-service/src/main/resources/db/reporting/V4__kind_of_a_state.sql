-- A state knows what its trace is counted as. All that is derived is folded anew from the journal.

truncate projection, page, trace_state;

alter table trace_state add column kind integer not null; -- 0 while it does not count
