package errata.reporting.cooccurrence;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Tally;
import errata.reporting.statistics.Pair;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How often two categories are present on one trace: C = LᵀL of the traces by categories, with the diagonal told as
/// `count` of each category, and one line for each pair that was seen together.
public record CooccurrenceAnswer(
        Clock clock,
        ProjectId project,
        String lens,
        Instant asOf,
        String cut,
        boolean complete,
        int reviewed,
        List<Counted> categories,
        List<Together> pairs) {
    // Below it a pair that always comes together is a coincidence.
    private static final int FEW = 5;
    private static final double ALWAYS = .9;

    record Counted(CategoryId category, String name, long count) {}

    /// @param hint what the figures suggest somebody should look at; nothing is ever merged by itself
    record Together(
            CategoryId first,
            CategoryId second,
            long both,
            @Nullable Double jaccard,
            @Nullable Double lift,
            @Nullable Double phi,
            @Nullable Double containment,
            @Nullable String hint) {}

    static CooccurrenceAnswer of(Ranking ranking, ProjectId project, Lens lens, Found at) {
        var counted = Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                .filter(tally -> tally.count() > 0)
                .map(CooccurrenceAnswer::counted)
                .toList();
        return new CooccurrenceAnswer(
                at.clock(),
                project,
                lens.text(),
                at.asOf(),
                at.cut().toString(),
                at.complete(),
                ranking.verdicts().size(),
                counted,
                pairs(counted, ranking.verdicts()));
    }

    private static Counted counted(Tally tally) {
        return new Counted(tally.category().id(), tally.category().name(), tally.count());
    }

    private static List<Together> pairs(List<Counted> categories, List<TraceVerdict> traces) {
        var both = new long[categories.size()][categories.size()];
        for (var trace : traces) {
            var present = new ArrayList<Integer>();
            for (int i = 0; i < categories.size(); i++) {
                if (trace.value(categories.get(i).category()) == Value.PRESENT) {
                    present.forEach(new Tallying(both, i)::add);
                    present.add(i);
                }
            }
        }
        var pairs = new ArrayList<Together>();
        for (int i = 0; i < both.length; i++) {
            for (int j = i + 1; j < both.length; j++) {
                if (both[i][j] > 0) {
                    pairs.add(together(categories.get(i), categories.get(j), both[i][j], traces.size()));
                }
            }
        }
        pairs.sort((one, other) -> Long.compare(other.both(), one.both()));
        return List.copyOf(pairs);
    }

    private static Together together(Counted one, Counted other, long both, long of) {
        var pair = new Pair(both, one.count(), other.count(), of);
        return new Together(
                one.category(),
                other.category(),
                both,
                pair.jaccard(),
                pair.lift(),
                pair.phi(),
                pair.containment(),
                hint(one, other, pair));
    }

    private static @Nullable String hint(Counted one, Counted other, Pair pair) {
        var contained = pair.containment();
        var lift = pair.lift();
        if (pair.both() < FEW || contained == null || contained < ALWAYS || lift == null || lift <= 1) {
            return null;
        }
        var rarer = one.count() < other.count() ? one : other;
        var wider = rarer == one ? other : one;
        return "%s hardly ever comes without %s: a consequence of it, or the same failure?"
                .formatted(rarer.name(), wider.name());
    }

    private record Tallying(long[][] both, int second) {
        void add(int first) {
            both[first][second]++;
        }
    }
}
