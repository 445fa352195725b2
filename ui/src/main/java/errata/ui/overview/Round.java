package errata.ui.overview;

import errata.ui.wire.Sample;
import errata.ui.wire.SampleStratum;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the newest sample is read, as a whole and by stratum.
public record Round(Sample sample, int left, double percent, List<Bar> bars) {

    public record Bar(SampleStratum stratum, double percent) {}

    static @Nullable Round newest(List<Sample> samples) {
        return samples.stream()
                .filter(s -> s.drawnAt() != null)
                .max(Comparator.comparing(Sample::drawnAt))
                .map(Round::of)
                .orElse(null);
    }

    static Round of(Sample sample) {
        return new Round(
                sample,
                sample.size() - sample.reviewed(),
                percent(sample.reviewed(), sample.size()),
                sample.hasParts()
                        ? sample.strata().stream()
                                .map(s -> new Bar(s, percent(s.reviewed(), s.drawn())))
                                .toList()
                        : List.of());
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 10.0;
    }
}
