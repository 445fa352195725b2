package errata.annotation.sampling;

import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Drawn;
import errata.events.Frame;
import errata.events.SampleId;
import errata.events.Strategy;
import errata.events.Stratum;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Draws traces to be read. One stratum, "all": every settled trace of the frame has the same chance.
///
/// @param size at most 5 000: what a team reads in months
record DrawSample(SampleId sample, String name, int size, String seed, Frame frame) {

    static final Set<String> FILTERS = Set.of("service", "release", "environment", "model");

    private static final String STRATUM = "all";

    DrawSample {
        if (size < 1 || size > 5_000) {
            throw new IllegalArgumentException("A sample has 1 to 5000 traces");
        }
        if (name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("The name of a sample has 1 to 120 characters");
        }
        if (seed.isBlank() || seed.length() > 120) {
            throw new IllegalArgumentException("A seed has 1 to 120 characters");
        }
        if (!FILTERS.containsAll(frame.filters().keySet())) {
            throw new IllegalArgumentException("A frame filters by service, release, environment or model");
        }
    }

    SampleDrawn drawnFrom(Collection<String> eligible) {
        var draw = UniformDraw.of(seed, eligible, size);
        var drawn = draw.traces().stream()
                .map(trace -> new Drawn(trace, STRATUM, draw.inclusion()))
                .toList();
        return new SampleDrawn(
                sample,
                name,
                Strategy.UNIFORM,
                seed,
                frame,
                draw.population(),
                draw.eligible(),
                List.of(new Stratum(STRATUM, draw.population(), drawn.size())),
                drawn);
    }
}
