package errata.reporting.ranking;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.partitioningBy;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.Totals;
import errata.reporting.patterns.Sample;
import errata.reporting.staleness.Outdated;
import errata.reporting.staleness.Outdated.Kept;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What to fix first, at one cut. A pure function of both logs up to the cut.
///
/// @param reviewed traces of the population that passed or failed; deferred ones are left out
/// @param ranked by count (by rate where chances differ), then severity, then id; @param tooFew same order, read too
/// little to be ranked
/// @param joint null where totals were asked for alone
public record Ranking(
        Population population,
        Map<Outcome, Long> outcomes,
        long reviewed,
        long failing,
        long unreviewed,
        long outsideSample,
        List<SampleProgress> samples,
        List<Long> reviewedByGroup,
        long incidences,
        List<Tally> ranked,
        List<Tally> tooFew,
        List<CategoryId> byPriority,
        List<Category> notRanked,
        @Nullable Joint joint,
        Codebook codebook) {

    /// @param reviewed traces of the sample that are decided
    public record SampleProgress(Sample sample, long reviewed) {}

    private static final Comparator<Tally> SEVEREST_FIRST = comparingLong(
                    (Tally tally) -> tally.category().severity().ordinal())
            .reversed()
            .thenComparing(tally -> tally.category().id());

    private static final Comparator<Tally> MOST_FIRST =
            comparingLong(Tally::count).reversed().thenComparing(SEVEREST_FIRST);

    private static final Comparator<Tally> OFTENEST_FIRST = comparingDouble(
                    (Tally tally) -> tally.estimate().known())
            .reversed()
            .thenComparing(MOST_FIRST);

    private static final Comparator<Tally> DEAREST_FIRST =
            comparingDouble(Tally::priority).reversed().thenComparing(MOST_FIRST);

    /// With every verdict that stands.
    public static Ranking of(Sheet sheet) {
        var totals = totals(sheet);
        return totals.with(Joint.of(sheet, totals));
    }

    /// The figures of each category by itself.
    public static Ranking totals(Sheet sheet) {
        return of(sheet, category -> new Kept(sheet.of(category), 0));
    }

    /// Without the verdicts that are older than their definition. What is left out has bounds and no rate, so nothing
    /// is told of what fixing would clear, and of which order may be chance.
    static Ranking of(Sheet sheet, Outdated outdated) {
        return of(sheet, outdated::of).with(Joint.untold(sheet));
    }

    private static Ranking of(Sheet sheet, Function<CategoryId, Kept> counts) {
        var totals = sheet.totals();
        long reviewed = totals.reviewed();
        var population = Population.of(totals, sheet.whole());
        var order =
                switch (population.design()) {
                    case READ, UNIFORM -> MOST_FIRST;
                    case STRATIFIED, WEIGHTED -> OFTENEST_FIRST;
                };
        var tallies = sheet.categories().stream()
                .map(category -> Tally.of(category, counts.apply(category.id()), population, reviewed))
                .sorted(order)
                .collect(partitioningBy(tally -> tally.comparable(reviewed)));
        var ranked = tallies.getOrDefault(true, List.of());
        var tooFew = tallies.getOrDefault(false, List.of());
        long incidences = tallies.values().stream()
                .flatMap(List::stream)
                .mapToLong(Tally::count)
                .sum();
        return new Ranking(
                population,
                totals.outcomes(),
                reviewed,
                totals.failing(),
                Math.max(0, population.drawn() - inside(totals)),
                totals.outside(),
                progress(totals),
                Arrays.stream(totals.reviewedByGroup()).boxed().toList(),
                incidences,
                ranked,
                tooFew,
                ranked.stream()
                        .sorted(DEAREST_FIRST)
                        .map(tally -> tally.category().id())
                        .toList(),
                sheet.lineage().codebook().categories().values().stream()
                        .filter(category -> !category.isActive())
                        .toList(),
                null,
                sheet.lineage().codebook());
    }

    private Ranking with(Joint figures) {
        return new Ranking(
                population,
                outcomes,
                reviewed,
                failing,
                unreviewed,
                outsideSample,
                samples,
                reviewedByGroup,
                incidences,
                ranked,
                tooFew,
                byPriority,
                notRanked,
                figures,
                codebook);
    }

    /// What a category is called in the codebook of the cut.
    public String name(CategoryId category) {
        return codebook.category(category).map(Category::name).orElse("a category");
    }

    public Stream<Tally> all() {
        return Stream.concat(ranked.stream(), tooFew.stream());
    }

    /// Positions at which each category was first seen.
    List<Long> firstSeen() {
        return all().map(Tally::firstSeen).filter(position -> position > 0).toList();
    }

    private static long inside(Totals totals) {
        return totals.outcomes().values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<SampleProgress> progress(Totals totals) {
        var progress = totals.progress();
        return totals.samples().stream()
                .map(sample -> new SampleProgress(sample, progress.getOrDefault(sample.id(), 0L)))
                .toList();
    }
}
