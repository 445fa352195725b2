package errata.reporting.machine;

import static org.assertj.core.api.Assertions.assertThat;

import errata.reporting.RandomHistory;
import errata.reporting.cutting.Cut;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random histories, summed from kept sums forwards and backwards, against all traces of the cut added up.
class LedgerTest {

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void at_every_position_the_sums_are_those_of_the_traces_that_stand_there(long seed) {
        var told = RandomHistory.of(seed, 160).history();
        var machine = told.machine();
        var now = told.positions();
        told.sheet(new Cut(now.labels(), now.labels(), now.codebook()));
        var ledger = new Ledger(machine.changes(), machine.vocabulary(), machine.columns(), machine.places(), 7);
        ledger.grow();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            long cohort = random.nextLong(now.labels() + 1);
            long labels = i % 2 == 0 ? cohort : cohort + random.nextLong(now.labels() - cohort + 1);
            same(ledger.at(cohort, labels), ledger.of(machine.changes().counts(cohort, labels)));
        }
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void kept_while_a_history_grows_it_says_what_it_says_of_the_whole(long seed) {
        var told = RandomHistory.of(seed, 160);
        var whole = told.history();
        var now = whole.positions();
        var machine = whole.machine();
        for (var then : told.instants()) {
            var cut = new Cut(then.labels(), then.labels(), then.codebook());
            var sheet = whole.sheet(cut);
            var fresh = whole.upTo(then).sheet(cut);
            assertThat(sheet.categories()).isEqualTo(fresh.categories());
            for (var category : sheet.categories()) {
                assertThat(sheet.of(category.id()))
                        .as("%s of %s", category.id(), cut)
                        .usingRecursiveComparison()
                        .isEqualTo(fresh.of(category.id()));
            }
        }
        assertThat(machine.changes().upTo(now.labels()))
                .isEqualTo(machine.changes().changes());
    }

    private static void same(Sums one, Sums other) {
        assertThat(one.outcomes).isEqualTo(other.outcomes);
        assertThat(one.places).isEqualTo(other.places);
        assertThat(one.slots).isEqualTo(other.slots);
    }
}
