-- Texts of some thirty words, of which the n-th comes an n-th as often as the first.
-- Temporary; traces are told apart by further words.
create temporary table talk as
select k, said, to_tsvector('simple', said) as words
  from generate_series(0, 9999) k
 cross join lateral (
       select string_agg('w' || power(8000, random())::int, ' ') as said from generate_series(1, 32 + k % 3) word) text
