package errata.annotation.arriving;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When a trace counts as complete enough to be read. Later spans amend it.
@ConfigMapping(prefix = "errata.assembly")
interface AssemblyConfig {

    /// How often traces are looked at.
    @WithDefault("1s")
    Duration check();

    /// How long nothing came, when the root is there. Exporters send every 5 s.
    @WithDefault("10s")
    Duration quietWithRoot();

    /// The same for traces out of files: nothing more is on its way.
    @WithDefault("1s")
    Duration quietImported();

    /// How long nothing came, when no root is there.
    @WithDefault("60s")
    Duration quietWithoutRoot();

    /// How old a trace gets that never becomes quiet.
    @WithDefault("10m")
    Duration oldest();
}
