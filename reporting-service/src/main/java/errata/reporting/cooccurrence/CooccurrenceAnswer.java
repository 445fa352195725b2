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
import java.time.Instant;
import java.util.ArrayList;
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
        var ranking = Ranking.totals(sheet);
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
        var both = both(categories, sheet);
        var pairs = new ArrayList<Together>();
        for (int i = 0; i < both.length; i++) {
            for (int j = i + 1; j < both.length; j++) {
                if (both[i][j] > 0) {
                    pairs.add(together(
                            categories.get(i),
                            categories.get(j),
                            both[i][j],
                            sheet.totals().reviewed()));
                }
            }
        }
        pairs.sort((one, other) -> Long.compare(other.both(), one.both()));
        return List.copyOf(pairs);
    }

    /// The upper half of the matrix: traces that show the first, and the second after it.
    private static long[][] both(List<Counted> categories, Sheet sheet) {
        var places = places(categories, sheet);
        var both = new long[categories.size()][categories.size()];
        var shown = new int[places.length];
        for (int pattern = 0; pattern < sheet.patterns(); pattern++) {
            int traces = sheet.traces(pattern);
            if (traces > 0) {
                int size = shown(sheet, pattern, places, shown);
                for (int i = 0; i < size; i++) {
                    for (int j = i + 1; j < size; j++) {
                        both[Math.min(shown[i], shown[j])][Math.max(shown[i], shown[j])] += traces;
                    }
                }
            }
        }
        return both;
    }

    /// Where each category of the codebook stands among those counted; -1 where it does not.
    private static int[] places(List<Counted> categories, Sheet sheet) {
        var ids = categories.stream().map(Counted::category).toList();
        return sheet.categories().stream()
                .mapToInt(category -> ids.indexOf(category.id()))
                .toArray();
    }

    /// Writes the places of the categories a pattern shows; returns how many.
    private static int shown(Sheet sheet, int pattern, int[] places, int[] shown) {
        var size = new int[1];
        sheet.eachPresent(pattern, category -> {
            if (places[category] >= 0) {
                shown[size[0]++] = places[category];
            }
        });
        return size[0];
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
