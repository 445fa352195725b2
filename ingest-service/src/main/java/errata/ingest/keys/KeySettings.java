package errata.ingest.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Who may send.
@ConfigMapping(prefix = "errata.keys")
interface KeySettings {

    /// Whether nothing is taken without a key, or a key only says which project.
    @WithDefault("optional")
    Need need();

    /// How often the table hears which keys were used.
    @WithDefault("30S")
    Duration lastUsedEvery();

    enum Need {
        OPTIONAL,
        REQUIRED
    }
}
