-- When a label was said stands in the journal under its position; 100 000 times decoded it cost more than the fold.
alter table verdict_interval drop column said_at;
