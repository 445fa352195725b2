-- How far the partitions of a topic have been applied.
-- Relies on the primary key of applied_offset (topic, partition).
select partition, next_offset, received_at from applied_offset where topic = $1
