-- Drops the pieces of a day.
-- Relies on no index: the partition is looked up in the catalogue.
select drop_piece_day($1)
