package errata.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.ProjectId;
import errata.reporting.RandomHistory;
import errata.reporting.ReportingBackends;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.FoldJournal;
import errata.reporting.projection.Progress;
import errata.reporting.projection.ReadCold;
import errata.reporting.projection.Rebuild;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Rankings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However the events arrive, the rows are the same, and the same again when they are folded anew.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class RebuildEqualsTailingIT {
    @Inject
    Deliveries deliveries;

    @Inject
    Derived derived;

    @Inject
    JournalStore journal;

    @Inject
    FoldJournal folding;

    @Inject
    Rebuild rebuilding;

    @Inject
    Rankings rankings;

    @Inject
    DataSource database;

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void duplicates_reordering_gaps_and_restarts_change_no_row(long seed) {
        var told = RandomHistory.of(seed, 200);
        var orderly = new ProjectId("orderly-" + seed);
        var chaotic = new ProjectId("chaotic-" + seed);
        deliveries.orderly(told.history(), orderly);
        deliveries.chaotic(Source.ANNOTATION, told.history(), chaotic, new Random(seed));
        deliveries.chaotic(Source.TAXONOMY, told.history(), chaotic, new Random(-seed));
        assertThat(derived.rows(chaotic)).isEqualTo(derived.rows(orderly)).isNotEmpty();

        var rebuilt = rebuilding.rebuild(chaotic);
        assertThat(rebuilt.state()).isEqualTo(Progress.State.SWITCHED);
        assertThat(rebuilt.different()).isZero();
        assertThat(derived.rows(chaotic)).isEqualTo(derived.rows(orderly));
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {11, 12, 13})
    void at_every_cut_the_pages_give_what_the_events_give(long seed) {
        var told = RandomHistory.of(seed, 200);
        var project = new ProjectId("cuts-" + seed);
        deliveries.chaotic(told.history(), project, seed);
        folding.fold(project);
        for (int i = 0; i < told.instants().size(); i += 9) {
            var lens = Lens.values()[i % 3];
            var cut = lens.cut(told.instants().get(i), told.history().positions());
            Ranking stored = rankings.at(project, cut).await().indefinitely();
            assertThat(stored).as("%s", cut).isEqualTo(told.history().at(cut));
        }
    }

    @Test
    void every_trace_is_known_by_its_number_however_its_pages_were_written_and_bound() {
        var told = RandomHistory.of(24, 1_500);
        var project = new ProjectId("known-by-number");
        deliveries.chaotic(told.history(), project, 24);
        folding.fold(project);
        var numbered = ReadCold.traces(database, project);
        assertThat(numbered).hasSizeGreaterThan(10).isEqualTo(derived.numbers(project));

        rebuilding.rebuild(project);
        assertThat(ReadCold.traces(database, project)).isEqualTo(numbered);
    }

    @Test
    void what_was_recorded_when_is_told_of_each_event_once_however_often_it_is_asked_for() {
        var told = RandomHistory.of(23, 60);
        var project = new ProjectId("recorded-when");
        deliveries.orderly(told.history(), project);
        var at = journal.recordedAt(project, List.of(3L, 2L, 3L, 1_000_000L))
                .await()
                .indefinitely();
        assertThat(at)
                .containsOnlyKeys(2L, 3L)
                .containsEntry(3L, told.history().annotation.get(2).at());
    }
}
