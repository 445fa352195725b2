package errata.ui.overview;

import errata.ui.services.Attempt;
import errata.ui.wire.Category;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import errata.ui.wire.Sample;
import errata.ui.wire.TraceStats;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a person wants to know in the first five seconds.
public record Overview(
        String base,
        @Nullable TraceStats stats,
        @Nullable Ranking ranking,
        List<Lead> leads,
        @Nullable SampleProgress sample,
        List<Category> proposals,
        List<CodebookEntry> decisions,
        int categories,
        List<String> troubles) {

    /// A leading category: its figures and the width of its bar in percent of the greatest.
    public record Lead(Ranked category, double width, String figure, String why) {}

    /// How far the newest sample is read.
    public record SampleProgress(Sample sample, int left, double percent) {

        static SampleProgress of(Sample sample) {
            double percent = sample.size() == 0 ? 0 : 100.0 * sample.reviewed() / sample.size();
            return new SampleProgress(sample, sample.size() - sample.reviewed(), percent);
        }
    }

    static List<String> troubles(Attempt<?>... attempts) {
        return Arrays.stream(attempts)
                .map(Attempt::trouble)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public boolean nothingRead() {
        return ranking == null || ranking.reviewed() == 0;
    }
}
