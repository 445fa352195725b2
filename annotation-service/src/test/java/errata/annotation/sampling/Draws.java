package errata.annotation.sampling;

import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.Frame;
import errata.events.SampleId;
import errata.events.Strategy;
import java.util.HashSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Draws out of traces of a test's own, each with the stratum the library counts it in.
final class Draws {

    private Draws() {}

    static SampleDrawn uniform(String seed, int size, Map<String, String> traces) {
        return drawn(asked(Strategy.UNIFORM, seed, size, null, Map.of()), traces);
    }

    static SampleDrawn stratified(String seed, int size, Strata strata, Map<String, String> traces) {
        return drawn(asked(Strategy.STRATIFIED, seed, size, strata, Map.of()), traces);
    }

    static SampleDrawn likely(String seed, int size, Map<String, Double> scores, Map<String, String> traces) {
        return drawn(asked(Strategy.LIKELIHOOD, seed, size, null, scores), traces);
    }

    /// So many traces of a stratum; `t<letter><number>`.
    static SortedMap<String, String> traces(Map<String, Integer> counts) {
        var traces = new TreeMap<String, String>();
        counts.forEach((stratum, count) -> IntStream.rangeClosed(1, count)
                .forEach(i -> traces.put("%08x%024x".formatted(stratum.hashCode(), i), stratum)));
        return traces;
    }

    private static DrawSample asked(
            Strategy strategy, String seed, int size, @Nullable Strata strata, Map<String, Double> scores) {
        var frame = new Frame(null, null, Map.of());
        return new DrawSample(
                new SampleId(new UUID(1, 2)), "a name", strategy, size, seed, frame, strata, new Scores(scores));
    }

    private static SampleDrawn drawn(DrawSample asked, Map<String, String> traces) {
        var counted = new TreeMap<String, Long>();
        traces.values().forEach(stratum -> counted.merge(stratum, 1L, Long::sum));
        var told = new HashSet<>(asked.scores().told().keySet());
        told.retainAll(traces.keySet());
        var selection = asked.begin(new Population(counted, told));
        new TreeMap<>(traces).forEach(selection::offer);
        return selection.drawn();
    }
}
