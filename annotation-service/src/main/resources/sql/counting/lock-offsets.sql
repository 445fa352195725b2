-- How far partitions of a topic have been applied, locked so that a partition that changes hands is not applied twice.
-- Relies on the primary key of applied_offset (topic, partition).
select partition, topic_id, next_offset from applied_offset where topic = $1 and partition = any($2) order by partition for update
