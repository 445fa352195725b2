package errata.reporting.ranking;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.partitioningBy;

import errata.events.CategoryId;
import errata.events.Outcome;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.reporting.evidence.Evidence;
import errata.reporting.evidence.Sample;
import errata.reporting.lineage.Lineage;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import errata.reporting.verdicts.Verdicts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What to fix first, at one cut. A pure function of both logs up to the cut.
///
/// @param verdicts of the reviewed traces of the population, deferred ones left out
/// @param ranked by count, then severity, then id; @param tooFew same order, read too little to be ranked
/// @param failingUncategorised failing traces that no category says anything about
public record Ranking(
        Population population,
        Map<Outcome, Long> outcomes,
        List<TraceVerdict> verdicts,
        long unreviewed,
        long outsideSample,
        long failingUncategorised,
        List<SampleProgress> samples,
        long incidences,
        List<Tally> ranked,
        List<Tally> tooFew,
        List<CategoryId> byPriority,
        List<Category> notRanked,
        Top top,
        Codebook codebook) {

    /// @param reviewed traces of the sample that are decided
    public record SampleProgress(Sample sample, long reviewed) {}

    private static final Comparator<Tally> MOST_FIRST = comparingLong(Tally::count)
            .thenComparing(tally -> tally.category().severity())
            .reversed()
            .thenComparing(tally -> tally.category().id());

    private static final Comparator<Tally> DEAREST_FIRST =
            comparingDouble(Tally::priority).reversed().thenComparing(MOST_FIRST);

    public static Ranking of(Lineage lineage, Evidence evidence) {
        var population = Population.of(evidence.samples());
        var read = Verdicts.of(lineage, evidence);
        var inside =
                read.stream().filter(trace -> population.holds(trace.trace())).toList();
        var reviewed = inside.stream()
                .filter(trace -> trace.outcome() != Outcome.DEFER)
                .toList();
        var codebook = lineage.codebook();
        var tallies = codebook.active().stream()
                .map(category -> Tally.of(category, reviewed))
                .sorted(MOST_FIRST)
                .collect(partitioningBy(tally -> tally.comparable(reviewed.size())));
        var ranked = tallies.getOrDefault(true, List.of());
        var tooFew = tallies.getOrDefault(false, List.of());
        long incidences = tallies.values().stream()
                .flatMap(List::stream)
                .mapToLong(Tally::count)
                .sum();
        return new Ranking(
                population,
                outcomes(inside),
                reviewed,
                Math.max(0, population.drawn().size() - inside.size()),
                read.size() - inside.size(),
                reviewed.stream().filter(Ranking::isUncategorised).count(),
                progress(evidence.samples(), reviewed),
                incidences,
                ranked,
                tooFew,
                ranked.stream()
                        .sorted(DEAREST_FIRST)
                        .map(tally -> tally.category().id())
                        .toList(),
                codebook.categories().values().stream()
                        .filter(category -> !category.isActive())
                        .toList(),
                Top.of(ranked, incidences, reviewed),
                codebook);
    }

    /// What a category is called in the codebook of the cut.
    public String name(CategoryId category) {
        return codebook.category(category).map(Category::name).orElse("a category");
    }

    /// Positions of the first label of each category.
    List<Long> firstSeen() {
        return Stream.concat(ranked.stream(), tooFew.stream())
                .map(Tally::firstSeen)
                .filter(position -> position > 0)
                .toList();
    }

    private static Map<Outcome, Long> outcomes(List<TraceVerdict> inside) {
        var counts = new HashMap<Outcome, Long>();
        inside.forEach(trace -> counts.merge(trace.outcome(), 1L, Long::sum));
        return counts;
    }

    private static boolean isUncategorised(TraceVerdict trace) {
        return trace.failing()
                && trace.words().values().stream()
                        .noneMatch(word -> word.value() == Value.PRESENT || word.value() == Value.OPEN);
    }

    private static List<SampleProgress> progress(List<Sample> samples, List<TraceVerdict> reviewed) {
        var traces = reviewed.stream().map(TraceVerdict::trace).collect(Collectors.toSet());
        return samples.stream()
                .map(sample -> new SampleProgress(
                        sample, sample.drawn().stream().filter(traces::contains).count()))
                .toList();
    }
}
