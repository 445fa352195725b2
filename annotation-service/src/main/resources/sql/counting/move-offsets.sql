-- Partitions have been applied up to here.
-- Relies on the primary key of applied_offset (topic, partition).
insert into applied_offset as a (topic, partition, topic_id, next_offset, received_at)
select $1, partition, $2, next_offset, received_at
  from unnest($3::int[], $4::bigint[], $5::timestamptz[]) b (partition, next_offset, received_at)
 order by partition
    on conflict (topic, partition) do update
   set topic_id = excluded.topic_id, next_offset = excluded.next_offset,
       received_at = greatest(a.received_at, excluded.received_at)
