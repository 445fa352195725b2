-- The partition of a day.
-- Relies on no index: the partition is looked up in the catalogue.
select ensure_span_day($1)
