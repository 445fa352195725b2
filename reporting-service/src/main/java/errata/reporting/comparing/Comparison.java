package errata.reporting.comparing;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.codebook.Category;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.machine.Sheet;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Tally;
import errata.reporting.statistics.Orders;
import errata.reporting.timeline.Timeline.Mark;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two rankings side by side, with what moved each category.
///
/// @param sameTopThree Jaccard of the first three; @param kendall tau over the categories that stand in both
/// @param flows where the failures of the traces read by both went
/// @param decisions on the codebook between the two
public record Comparison(
        Clock clock,
        ProjectId project,
        Side then,
        Side now,
        @Nullable Double sameTopThree,
        @Nullable Double kendall,
        List<Line> categories,
        List<Flow> flows,
        List<Mark> decisions) {
    private static final int TOP = 3;

    public record Side(Instant asOf, String cut, boolean complete, long reviewed, long failing) {}

    /// @param thenRank, nowRank null where it was not ranked; @param thenCount, nowCount null where it did not stand
    /// @param byCodebook change of the count by merges, splits and their undoing
    /// @param byRelabels by traces read before that show another category now instead
    /// @param byCorrections by those on which a label was added or taken back alone, or that were opened again
    /// @param byTraces by traces read since. The four add up to the change
    record Line(
            CategoryId category,
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
            long byTraces) {}

    /// What stood at the four cuts of {@link Stages}: rankings at both ends, the count of each category between them,
    /// how much of it was exchanged, and where failures flowed.
    record Stood(
            Ranking then,
            Map<CategoryId, Long> reworded,
            Map<CategoryId, Long> exchanged,
            Map<CategoryId, Long> corrected,
            Ranking now,
            List<Flow> flows) {

        static Stood at(Sheet then, Sheet reworded, Sheet corrected, Sheet now) {
            // In other words they are the same traces, counted as the same.
            var before = Flow.standing(then);
            return new Stood(
                    Ranking.totals(then),
                    counts(reworded),
                    reworded.cut().equals(corrected.cut()) ? Map.of() : Flow.exchanged(reworded, corrected, before),
                    counts(corrected),
                    Ranking.totals(now),
                    Flow.between(then, now, before));
        }

        private static Map<CategoryId, Long> counts(Sheet sheet) {
            return sheet.categories().stream().map(Category::id).collect(toMap(Function.identity(), id -> sheet.of(id)
                    .count()));
        }
    }

    static Comparison of(ProjectId project, Found then, Found now, Stood stood, List<Mark> decisions) {
        var first = ids(stood.then);
        var last = ids(stood.now);
        return new Comparison(
                now.clock(),
                project,
                side(then, stood.then),
                side(now, stood.now),
                Orders.sameTop(first, last, TOP),
                Orders.kendall(first, last),
                lines(stood),
                stood.flows,
                decisions);
    }

    private static Side side(Found found, Ranking ranking) {
        return new Side(found.asOf(), found.cut().toString(), found.complete(), ranking.reviewed(), ranking.failing());
    }

    private static List<CategoryId> ids(Ranking ranking) {
        return ranking.ranked().stream().map(tally -> tally.category().id()).toList();
    }

    private static List<Line> lines(Stood stood) {
        var names = new LinkedHashMap<CategoryId, String>();
        stood.then.all().forEach(tally -> put(names, tally.category()));
        stood.now.all().forEach(tally -> put(names, tally.category()));
        var then = counts(stood.then);
        var now = counts(stood.now);
        return names.keySet().stream()
                .map(id -> new Line(
                        id,
                        names.getOrDefault(id, ""),
                        rank(stood.then, id),
                        rank(stood.now, id),
                        then.get(id),
                        now.get(id),
                        rate(stood.then, id),
                        rate(stood.now, id),
                        count(stood.reworded, id) - count(then, id),
                        count(stood.exchanged, id),
                        count(stood.corrected, id) - count(stood.reworded, id) - count(stood.exchanged, id),
                        count(now, id) - count(stood.corrected, id)))
                .sorted(comparingInt((Line line) -> line.nowRank() == null ? Integer.MAX_VALUE : line.nowRank())
                        .thenComparing(comparingLong((Line line) -> line.nowCount() == null ? -1 : line.nowCount())
                                .reversed())
                        .thenComparing(Line::category))
                .toList();
    }

    private static void put(Map<CategoryId, String> names, Category category) {
        names.put(category.id(), category.name());
    }

    private static Map<CategoryId, Long> counts(Ranking ranking) {
        var counts = new LinkedHashMap<CategoryId, Long>();
        ranking.all().forEach(tally -> counts.put(tally.category().id(), tally.count()));
        return counts;
    }

    private static long count(Map<CategoryId, Long> counts, CategoryId id) {
        return counts.getOrDefault(id, 0L);
    }

    private static @Nullable Integer rank(Ranking ranking, CategoryId id) {
        int at = ids(ranking).indexOf(id);
        return at < 0 ? null : Integer.valueOf(at + 1);
    }

    private static @Nullable Double rate(Ranking ranking, CategoryId id) {
        return ranking.ranked().stream()
                .filter(tally -> tally.category().id().equals(id))
                .findFirst()
                .map(Tally::rate)
                .orElse(null);
    }
}
