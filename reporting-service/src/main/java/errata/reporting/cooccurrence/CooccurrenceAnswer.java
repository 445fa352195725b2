package errata.reporting.cooccurrence;

import errata.events.CategoryId;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.reporting.cutting.CutOf.Found;
import errata.reporting.cutting.Lens;
import errata.reporting.machine.Sheet;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Tally;
import errata.reporting.statistics.Pair;
import errata.reporting.verdicts.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        long reviewed,
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

    static CooccurrenceAnswer of(Sheet sheet, ProjectId project, Lens lens, Found at) {
        var ranking = Ranking.of(sheet);
        var counted = ranking.all()
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
                ranking.reviewed(),
                counted,
                pairs(counted, sheet));
    }

    private static Counted counted(Tally tally) {
        return new Counted(tally.category().id(), tally.category().name(), tally.count());
    }

    private static List<Together> pairs(List<Counted> categories, Sheet sheet) {
        var both = new long[categories.size()][categories.size()];
        var shown = new HashMap<Integer, List<Integer>>();
        for (int i = 0; i < categories.size(); i++) {
            var column = sheet.column(categories.get(i).category());
            for (int at = 0; at < column.size(); at++) {
                if (column.value(at) == Value.PRESENT) {
                    int traces = sheet.traces(column.pattern(at));
                    var before = shown.computeIfAbsent(column.pattern(at), _ -> new ArrayList<>());
                    for (int first : before) {
                        both[first][i] += traces;
                    }
                    before.add(i);
                }
            }
        }
        var pairs = new ArrayList<Together>();
        for (int i = 0; i < both.length; i++) {
            for (int j = i + 1; j < both.length; j++) {
                if (both[i][j] > 0) {
                    pairs.add(together(
                            categories.get(i),
                            categories.get(j),
                            both[i][j],
                            sheet.counted().reviewed()));
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
}
