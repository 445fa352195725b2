package errata.reporting.ranking;

import errata.events.TraceId;
import errata.reporting.evidence.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The traces rates are about: all that were drawn by a probability sample. Without any sample, all that were read.
public record Population(Basis basis, List<Sample> samples, Set<TraceId> drawn) {

    /// POPULATION: a rate speaks for the traffic it was drawn from. READ: it speaks for what was read alone.
    public enum Basis {
        POPULATION,
        READ
    }

    static Population of(List<Sample> samples) {
        var drawn = samples.stream()
                .flatMap(sample -> sample.drawn().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return new Population(samples.isEmpty() ? Basis.READ : Basis.POPULATION, samples, drawn);
    }

    /// A trace somebody picked by hand says nothing of the others, so it stays out.
    boolean holds(TraceId trace) {
        return basis == Basis.READ || drawn.contains(trace);
    }

    String note() {
        if (basis == Basis.READ) {
            return "Share of what was read, not a population rate";
        }
        var first = samples.getFirst();
        if (samples.size() == 1) {
            return "%d of %d traces drawn uniformly".formatted(first.drawn().size(), first.population());
        }
        var chances =
                samples.stream().map(Sample::inclusion).distinct().sorted().toList();
        var pooled = "%d traces of %d uniform samples".formatted(drawn.size(), samples.size());
        return chances.size() == 1
                ? pooled
                : pooled
                        + ", drawn with different chances (%s to %s) and not yet weighted: rates lean to the denser samples"
                                .formatted(percent(chances.getFirst()), percent(chances.getLast()));
    }

    private static String percent(double inclusion) {
        return Math.round(inclusion * 1000) / 10.0 + " %";
    }
}
