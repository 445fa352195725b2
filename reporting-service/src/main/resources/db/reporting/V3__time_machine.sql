-- What is derived from the journal, project by project: pages hold what every trace was counted as, in the order of the
-- log, and trace_state where the fold stands with each trace. A rebuild writes another generation beside the live one.

drop table verdict_interval, review_interval, sample, drawn;

create table projection (
    project        text collate "C" not null primary key,
    generation     integer          not null,
    folded         bigint           not null, -- annotation position everything is folded up to
    traces         integer          not null, -- that ever counted
    stopped_at     bigint,                    -- position of the event that could not be folded, if one could not
    stopped_reason text
);

create table page (
    project    text collate "C" not null,
    generation integer          not null,
    folded     bigint           not null, -- up to the annotation position
    body       bytea            not null,
    primary key (project, generation, folded)
);

-- Pages are compact already.
alter table page alter column body set storage external;

create table trace_state (
    project    text collate "C" not null,
    generation integer          not null,
    trace      uuid             not null,
    ordinal    integer          not null, -- how manyth trace to count, from 0; -1 while it never did
    pattern    bytea            not null, -- all that stands on it, by the numbers of the pages' words
    readers    integer          not null,
    cell       integer          not null,
    facts      integer          not null,
    started_at integer          not null, -- minute since 1970
    primary key (project, generation, trace)
);

create index trace_by_ordinal on trace_state (project, generation, ordinal) where ordinal >= 0;

grant select, insert, update on projection to ${app};
grant select, insert, delete on page to ${app};
grant select, insert, update, delete on trace_state to ${app};
