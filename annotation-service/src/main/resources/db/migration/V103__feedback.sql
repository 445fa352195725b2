-- What others said of a trace or a session, by whatever way it came. Never a label: it is not part of the log of readings.
-- The same (project, id) is the same feedback; what was received later stands. `trace_id` is null while only an id of
-- the sender's own is known and no trace has it yet.
create table feedback (
    project     text not null,
    id          text not null,
    trace_id    text,
    external_id text,
    span_id     text,
    session_id  text,
    name        text not null,
    score       double precision,
    label       text,
    comment     text,
    source      text not null,
    at          timestamptz not null,
    received_at timestamptz not null,
    via         text not null,
    metadata    jsonb,
    primary key (project, id)
);

create index feedback_of_trace on feedback (project, trace_id, at) where trace_id is not null;
create index feedback_waiting on feedback (project, external_id) where trace_id is null and external_id is not null;
create index feedback_score on feedback (project, name, score) where score is not null;

grant select, insert, update, delete on feedback to ${app};
