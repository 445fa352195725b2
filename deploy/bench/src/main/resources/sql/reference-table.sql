-- A label and the positions between which it stood; what a table with valid times would hold.
-- Loaded without an index, as a bulk load would be.
create unlogged table label_interval (
    from_position bigint   not null,
    to_position   bigint   not null,
    trace         integer  not null,
    category      smallint not null,
    reader        smallint not null,
    verdict       smallint not null
)
