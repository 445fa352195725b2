package errata.ui.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Two rankings side by side, with what moved each category.
public record Comparison(
        String clock,
        Side then,
        Side now,
        @Nullable Double sameTopThree,
        @Nullable Double kendall,
        List<Line> categories,
        List<Flow> flows,
        List<Mark> decisions) {

    public record Side(Instant asOf, String cut, boolean complete, long reviewed, long failing) {}

    /// The four parts add up to the change of the count.
    public record Line(
            String category,
            String name,
            @Nullable Integer thenRank,
            @Nullable Integer nowRank,
            @Nullable Long thenCount,
            @Nullable Long nowCount,
            @Nullable Double thenRate,
            @Nullable Double nowRate,
            long byCodebook,
            long byRelabels,
            long byCorrections,
            long byTraces) {

        public long change() {
            return byCodebook + byRelabels + byCorrections + byTraces;
        }
    }

    /// Traces that left one category for another; null = none.
    public record Flow(@Nullable String from, @Nullable String to, long traces) {}
}
