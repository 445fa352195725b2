package errata.reporting.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.CategoryId;
import errata.events.EditKind;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.reporting.Entry;
import errata.reporting.History;
import errata.reporting.RandomHistory;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.Lens;
import errata.reporting.machine.Sheet;
import errata.reporting.staleness.Edits;
import errata.reporting.staleness.Outdated;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever happened to a codebook: leaving stale verdicts out moves no denominator, and the figures stay within the
/// bounds.
class StaleOnRandomHistoriesTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void with_the_stale_ones_left_out_the_counts_lie_within_what_is_possible(long seed) {
        var history = RandomHistory.of(seed, 200).history();
        var sheet = history.sheet(now(history));
        long reviewed = Ranking.of(sheet).reviewed();
        var counted = byCategory(Ranking.of(sheet));
        var left = byCategory(leavingOut(sheet, Edits.of(history.taxonomy)));
        assertThat(left.keySet()).isEqualTo(counted.keySet());
        counted.forEach((category, all) -> {
            var rest = left.get(category);
            assertThat(rest.assessed()).isEqualTo(all.assessed());
            assertThat(rest.present()).isBetween(0L, all.present());
            assertThat(all.present() + all.unresolved()).isLessThanOrEqualTo(rest.present() + rest.unresolved());
            assertThat(rest.present() + rest.unresolved()).isLessThanOrEqualTo(rest.assessed());
            assertThat(rest.possible()).isBetween(all.possible(), reviewed);
            assertThat(rest.stale()).isEqualTo(all.count() - rest.count() + rest.possible() - all.possible());
        });
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void without_an_edit_of_meaning_nothing_is_left_out(long seed) {
        var history = RandomHistory.of(seed, 200).history();
        var sheet = history.sheet(now(history));
        var unedited = history.taxonomy.stream()
                .filter(entry -> !(entry.event() instanceof DefinitionRevised))
                .toList();
        assertThat(byCategory(leavingOut(sheet, Edits.of(unedited)))).isEqualTo(byCategory(Ranking.of(sheet)));
    }

    @ParameterizedTest(name = "history {0}")
    @MethodSource("seeds")
    void once_everything_means_something_else_nothing_is_known(long seed) {
        var history = RandomHistory.of(seed, 200).history();
        var sheet = history.sheet(now(history));
        everyCategory(history.taxonomy).forEach(category -> history.revise(category, EditKind.REDEFINED));
        byCategory(leavingOut(sheet, Edits.of(history.taxonomy))).values().forEach(tally -> {
            assertThat(tally.count()).isZero();
            assertThat(tally.unresolved()).isEqualTo(tally.assessed());
        });
    }

    /// Every category there ever was: labels on it may speak for another one.
    private static List<CategoryId> everyCategory(List<Entry<TaxonomyEvent>> taxonomy) {
        return taxonomy.stream()
                .flatMap(entry -> switch (entry.event()) {
                    case CategoryProposed e -> Stream.of(e.category());
                    case CategorySplit e -> e.parts().stream().map(part -> part.category());
                    default -> Stream.<CategoryId>empty();
                })
                .toList();
    }

    private static Ranking leavingOut(Sheet sheet, Edits edits) {
        var cut = sheet.cut();
        var counts = sheet.machine().changes().counts(cut.cohort(), cut.labels());
        return Ranking.of(sheet, new Outdated(sheet, edits, counts));
    }

    private static Map<CategoryId, Tally> byCategory(Ranking ranking) {
        return ranking.all().collect(Collectors.toMap(tally -> tally.category().id(), Function.identity()));
    }

    private static Cut now(History history) {
        return Lens.AS_WAS.cut(history.positions(), history.positions());
    }
}
