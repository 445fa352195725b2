-- The partition of a day.
-- Relies on no index: the partition is looked up in the catalogue.
select ensure_piece_day($1)
