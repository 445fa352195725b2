package errata.backends.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/// A topic and how it is kept.
public record Topic(String name, int partitions, Map<String, String> settings) {
    /// The largest record a topic takes: 8 MiB, twice the largest span.
    static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private static final int PARTITIONS = 3;
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> THIRTY_DAYS = Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(Duration.ofDays(30).toMillis()));
    private static final Map<String, String> TRACES = Map.of("max.message.bytes", Integer.toString(LARGEST_RECORD));

    /// The topics of Errata. Events are never compacted: a log has no "latest value".
    public static List<Topic> ofErrata() {
        return List.of(
                new Topic("errata.projects", PARTITIONS, COMPACTED),
                new Topic("errata.traces", PARTITIONS, TRACES),
                new Topic("errata.rejected", PARTITIONS, TRACES),
                new Topic("errata.feedback", PARTITIONS, THIRTY_DAYS),
                new Topic("errata.intake", PARTITIONS, THIRTY_DAYS),
                new Topic("errata.intake-settings", 1, COMPACTED),
                new Topic("errata.annotation-events", PARTITIONS, THIRTY_DAYS),
                new Topic("errata.taxonomy-events", PARTITIONS, THIRTY_DAYS));
    }

    NewTopic toCreate() {
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
