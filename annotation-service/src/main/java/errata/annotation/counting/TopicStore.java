package errata.annotation.counting;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What Kafka says of topics: which one bears a name now, and where it ends.
@Singleton
class TopicStore {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String bootstrap;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private @Nullable Admin admin;

    TopicStore(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /// The id of a topic, as last heard.
    Uni<String> id(String topic) {
        var known = ids.get(topic);
        return known == null ? freshId(topic) : Uni.createFrom().item(known);
    }

    /// The id of the topic that bears the name now: a topic made anew has another one.
    Uni<String> freshId(String topic) {
        return describe(topic).map(found -> found.topicId().toString()).invoke(id -> ids.put(topic, id));
    }

    /// By partition the offset that the next record will get.
    Uni<Map<Integer, Long>> ends(String topic) {
        return describe(topic).chain(found -> {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            found.partitions()
                    .forEach(each -> asked.put(new TopicPartition(topic, each.partition()), OffsetSpec.latest()));
            return Uni.createFrom()
                    .completionStage(() -> admin().listOffsets(asked).all().toCompletionStage())
                    .map(offsets -> {
                        var ends = new HashMap<Integer, Long>();
                        offsets.forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
                        return ends;
                    });
        });
    }

    private Uni<TopicDescription> describe(String topic) {
        return Uni.createFrom()
                .completionStage(() ->
                        admin().describeTopics(List.of(topic)).allTopicNames().toCompletionStage())
                .map(found -> found.get(topic))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers", bootstrap, "default.api.timeout.ms", "5000", "request.timeout.ms", "4000"));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
