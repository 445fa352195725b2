package errata.annotation.counting;

import errata.events.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// Keeps how far a topic has been applied, in the transaction that applies it: what Kafka delivers again is not applied
/// again.
@Singleton
public final class OffsetStore {
    private static final String LOCK = Sql.named(OffsetStore.class, "counting/lock-offsets");
    private static final String MOVE = Sql.named(OffsetStore.class, "counting/move-offsets");

    private final TopicStore topics;

    OffsetStore(TopicStore topics) {
        this.topics = topics;
    }

    /// The last record of a batch in a partition.
    public record Last(long offset, Instant receivedAt) {}

    /// @param first by partition the first offset of the batch. One that was applied before is asked about: the topic
    ///     may have been deleted and made anew, and then all of it is still to be applied
    public Uni<AppliedOffsets> lock(SqlConnection connection, String topic, Map<Integer, Long> first) {
        var partitions = first.keySet().toArray(Integer[]::new);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(topic, partitions))
                .chain(rows -> {
                    var ids = new HashMap<Integer, String>();
                    var next = new HashMap<Integer, Long>();
                    rows.forEach(row -> {
                        ids.put(row.getInteger("partition"), row.getString("topic_id"));
                        next.put(row.getInteger("partition"), row.getLong("next_offset"));
                    });
                    boolean again = first.entrySet().stream()
                            .anyMatch(each -> each.getValue() < next.getOrDefault(each.getKey(), 0L));
                    return (again ? topics.freshId(topic) : topics.id(topic)).map(id -> {
                        next.keySet().removeIf(partition -> again && !id.equals(ids.get(partition)));
                        return new AppliedOffsets(id, next);
                    });
                });
    }

    public Uni<Void> move(SqlConnection connection, String topic, String topicId, SortedMap<Integer, Last> last) {
        if (last.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var lasts = List.copyOf(last.values());
        var tuple = Tuple.of(topic, topicId, last.keySet().toArray(Integer[]::new))
                .addArrayOfLong(lasts.stream().map(each -> each.offset() + 1).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(lasts.stream()
                        .map(each -> each.receivedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(MOVE).execute(tuple).replaceWithVoid();
    }
}
