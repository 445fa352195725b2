package errata.annotation.sampling;

import errata.events.Frame;
import errata.events.SampleId;
import errata.events.Strategy;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// @param seed null = one is made
record SampleBody(
        @Nullable String name,
        Strategy strategy,
        int size,
        @Nullable String seed,
        @Nullable FrameBody frame) {

    record FrameBody(@Nullable Instant from, @Nullable Instant to, Map<String, String> filters) {}

    DrawSample asked(SampleId sample, String madeSeed) {
        var within =
                frame == null ? new Frame(null, null, Map.of()) : new Frame(frame.from(), frame.to(), frame.filters());
        var called = name == null || name.isBlank() ? "Uniform sample of " + size : name.strip();
        return new DrawSample(sample, called, size, seed == null ? madeSeed : seed, within);
    }
}
