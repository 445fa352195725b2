package errata.ingest.publishing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long Kafka has to acknowledge, and how much may wait for it.
@ConfigMapping(prefix = "errata.publishing")
interface PublishingSettings {

    /// From handing a record over until every replica in sync has it.
    @WithDefault("5S")
    Duration acknowledgedWithin();

    /// Waiting for room in the buffer, or for a broker that was never seen yet.
    @WithDefault("2S")
    Duration handedOverWithin();

    /// Records that wait for the broker.
    @WithDefault("24M")
    MemorySize buffer();

    /// As Kafka names it. The broker needs the library too, to check the records of a compacted topic.
    @WithDefault("none")
    String compression();
}
