-- Refusals keep what was refused whole: deflated where it is large, so PostgreSQL need not try to compress it again.
alter table refusal add column deflated boolean not null default false;
alter table refusal alter column body set storage external;
