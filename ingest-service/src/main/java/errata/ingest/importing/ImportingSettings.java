package errata.ingest.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// Bounds of imports.
@ConfigMapping(prefix = "errata.importing")
interface ImportingSettings {

    /// One file, unpacked.
    @WithDefault("1G")
    MemorySize largestFile();

    /// One conversation of it.
    @WithDefault("24M")
    MemorySize largestRecord();

    /// Imports that run at once; another one is answered 503.
    @WithDefault("2")
    int atOnce();

    /// Where a file waits while it is imported; by default where temporary files are.
    Optional<String> folder();
}
