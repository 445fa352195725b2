package errata.ingest.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Bounds of imports.
@ConfigMapping(prefix = "errata.importing")
interface ImportingSettings {

    /// One upload, before and after unpacking.
    @WithDefault("1G")
    MemorySize largestFile();

    /// One record of it.
    @WithDefault("24M")
    MemorySize largestRecord();

    /// Records of one import.
    @WithDefault("1000000")
    long mostRecords();

    /// Files in a zip.
    @WithDefault("10000")
    int mostFiles();

    /// How many times larger an upload may become by unpacking.
    @WithDefault("300")
    int largestRatio();

    /// Imports that run at once; another one waits for its turn, or is answered 503 if its sender wants to wait.
    @WithDefault("2")
    int atOnce();

    /// Imports that may wait, for their turn or for somebody to start them.
    @WithDefault("100")
    int waiting();

    /// How often an import tells how far it has come.
    @WithDefault("500MS")
    Duration checkpoints();

    /// Where files wait until they are imported; by default where temporary files are.
    Optional<String> folder();
}
