package errata.ui.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the criteria changed, and whether readers judge otherwise since.
public record Drift(
        String clock,
        @Nullable Instant asOf,
        String cut,
        boolean complete,
        Whole whole,
        List<OfCategory> categories,
        List<Month> churn,
        Shift shift) {

    public record Whole(Stale stale, Flips flips) {}

    public record Stale(
            long present,
            long presentStale,
            long absent,
            long absentStale,
            @Nullable Double share,
            boolean warns) {

        public long all() {
            return presentStale + absentStale;
        }
    }

    public record Flips(
            Count across,
            Count within,
            @Nullable Effect effect,
            long toPresent,
            long toAbsent,
            @Nullable Double direction) {}

    public record Count(
            long flips, long rereadings, @Nullable Double rate) {}

    public record Effect(double points, Bounds range, double p, boolean exact) {}

    public record OfCategory(String category, String name, Stale stale, Flips flips, List<Version> definitions) {}

    public record Version(
            int version,
            long position,
            Instant at,
            String by,
            @Nullable String kind,
            @Nullable String rationale,
            Definition definition) {}

    public record Month(
            LocalDate month,
            int atStart,
            int added,
            int merged,
            int split,
            int retired,
            int undone,
            int redefined,
            int listed,
            @Nullable Double rate) {

        public int changes() {
            return added + merged + split + retired + undone + redefined;
        }
    }

    public record Shift(
            String then,
            String today,
            @Nullable Double sameTopThree,
            @Nullable Double kendall) {}
}
