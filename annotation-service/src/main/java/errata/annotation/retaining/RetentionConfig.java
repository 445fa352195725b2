package errata.annotation.retaining;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// How long traces are kept. Without either rule, for ever.
@ConfigMapping(prefix = "errata.retention")
interface RetentionConfig {

    /// Traces that first came so many days ago are dropped.
    Optional<Integer> days();

    /// The earliest days are dropped until the pieces of all days take no more than this.
    Optional<MemorySize> bytes();
}
