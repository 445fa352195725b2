package errata.local.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How the JVM of a service runs on somebody's own machine: small, and soon there.
///
/// The first compiler alone halves the processor time of a start and saves 30 MB for each service. It makes code of
/// half the speed, which nobody notices who reads traces; a load test wants `ERRATA_JIT=full`.
record JavaOptions(boolean quickStart) {
    private static final int LARGE = 256;

    static JavaOptions of(Map<String, String> environment) {
        return new JavaOptions(!"full".equals(environment.get("ERRATA_JIT")));
    }

    /// The broker starts with the first compiler alone, unless told otherwise.
    List<String> ofBroker() {
        return quickStart ? List.of() : List.of("-XX:TieredStopAtLevel=4");
    }

    List<String> withHeap(int megabytes) {
        var options = new ArrayList<>(List.of(
                "-Xms32m",
                "-Xmx" + megabytes + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (megabytes >= LARGE) {
            // What it is for stays: a third of it for what is new would be wasted.
            options.add("-XX:MaxNewSize=48m");
        }
        if (quickStart) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return List.copyOf(options);
    }
}
