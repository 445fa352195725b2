package errata.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.edge.ProblemException;
import errata.events.feed.GapCheckingFeed;
import errata.events.feed.OwnerFeed;
import errata.events.wire.ReceivedEvent;
import errata.reporting.History;
import errata.reporting.RandomHistory;
import errata.reporting.ReportingBackends;
import errata.reporting.Wired;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.FoldJournal;
import errata.reporting.projection.Lending;
import errata.reporting.projection.Progress;
import errata.reporting.projection.Projects;
import errata.reporting.projection.ReadCold;
import errata.reporting.projection.Rebuild;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Rankings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However the events arrive, the rows are the same, and the same again when they are folded anew.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class RebuildEqualsTailingIT {
    private static final List<String> DERIVED = List.of(
            "select trace, ordinal, pattern, readers, cell, facts, started_at from trace_state where project = $1"
                    + " order by trace",
            "select folded, traces from projection where project = $1",
            "select log, position, recorded_at, highest_stamp from log where project = $1 order by log");

    @Inject
    LogStore logs;

    @Inject
    TakingStore taking;

    @Inject
    JournalStore journal;

    @Inject
    FoldJournal folding;

    @Inject
    Rebuild rebuilding;

    @Inject
    Rankings rankings;

    @Inject
    Projects projects;

    @Inject
    Pool pool;

    @Inject
    DataSource database;

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void duplicates_reordering_gaps_and_restarts_change_no_row(long seed) {
        var told = RandomHistory.of(seed, 200);
        var orderly = new ProjectId("orderly-" + seed);
        var chaotic = new ProjectId("chaotic-" + seed);
        feed(Source.TAXONOMY, told.history(), orderly)
                .take(received(Source.TAXONOMY, told.history(), orderly))
                .await()
                .indefinitely();
        feed(Source.ANNOTATION, told.history(), orderly)
                .take(received(Source.ANNOTATION, told.history(), orderly))
                .await()
                .indefinitely();
        deliver(Source.ANNOTATION, told.history(), chaotic, new Random(seed));
        deliver(Source.TAXONOMY, told.history(), chaotic, new Random(-seed));
        assertThat(rows(chaotic)).isEqualTo(rows(orderly)).isNotEmpty();

        var rebuilt = rebuilding.rebuild(chaotic);
        assertThat(rebuilt.state()).isEqualTo(Progress.State.SWITCHED);
        assertThat(rebuilt.different()).isZero();
        assertThat(rows(chaotic)).isEqualTo(rows(orderly));
    }

    @ParameterizedTest(name = "history {0}")
    @ValueSource(longs = {11, 12, 13})
    void at_every_cut_the_pages_give_what_the_events_give(long seed) {
        var told = RandomHistory.of(seed, 200);
        var project = new ProjectId("cuts-" + seed);
        deliver(Source.TAXONOMY, told.history(), project, new Random(seed));
        deliver(Source.ANNOTATION, told.history(), project, new Random(seed));
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
        var project = new ProjectId("numbered");
        deliver(Source.TAXONOMY, told.history(), project, new Random(1));
        deliver(Source.ANNOTATION, told.history(), project, new Random(2));
        folding.fold(project);
        var numbered = ReadCold.traces(database, project);
        assertThat(numbered).hasSizeGreaterThan(10).isEqualTo(numbers(project));

        rebuilding.rebuild(project);
        assertThat(ReadCold.traces(database, project)).isEqualTo(numbered);
    }

    private Map<Integer, TraceId> numbers(ProjectId project) {
        var rows = pool.preparedQuery("select ordinal, trace from trace_state where project = $1 and ordinal >= 0")
                .execute(Tuple.of(project.value()))
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.toMap(
                        row -> row.getInteger(0),
                        row -> new TraceId(row.getUUID(1).toString().replace("-", ""))));
    }

    @Test
    void what_was_recorded_when_is_told_of_each_event_once_however_often_it_is_asked_for() {
        var told = RandomHistory.of(23, 60);
        var project = new ProjectId("recorded");
        deliver(Source.ANNOTATION, told.history(), project, new Random(1));
        var at = journal.recordedAt(project, List.of(3L, 2L, 3L, 1_000_000L))
                .await()
                .indefinitely();
        assertThat(at)
                .containsOnlyKeys(2L, 3L)
                .containsEntry(3L, told.history().annotation.get(2).at());
    }

    @Test
    void without_room_for_two_a_project_waits_for_its_rebuild_and_then_says_the_same() {
        var told = RandomHistory.of(21, 200);
        var project = new ProjectId("no-room");
        deliver(Source.TAXONOMY, told.history(), project, new Random(1));
        deliver(Source.ANNOTATION, told.history(), project, new Random(2));
        var before = rows(project);
        var cut = Lens.AS_WAS.cut(told.instants().getLast(), told.history().positions());

        var rebuilt = new Rebuild(database, projects, Lending.NO_ROOM).rebuild(project);
        assertThat(rebuilt.state()).isEqualTo(Progress.State.SWITCHED);
        assertThat(rebuilt.compared()).isPositive();
        assertThat(rebuilt.different()).isZero();
        assertThat(rows(project)).isEqualTo(before);

        Lending.begins(projects, project);
        assertThatThrownBy(() -> rankings.at(project, cut).await().indefinitely())
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code().status()).isEqualTo(503);
                    assertThat(refused.problem().detail()).contains("Ask again when it is done");
                });
        Lending.ends(projects, project);
        Ranking stored = rankings.at(project, cut).await().indefinitely();
        assertThat(stored).isEqualTo(told.history().at(cut));
    }

    @Test
    void what_comes_while_a_project_waits_is_folded_afterwards() {
        var told = RandomHistory.of(22, 200);
        var project = new ProjectId("lent");
        deliver(Source.TAXONOMY, told.history(), project, new Random(1));
        Lending.begins(projects, project);
        deliver(Source.ANNOTATION, told.history(), project, new Random(2));
        assertThat(told.history().annotation).isNotEmpty();
        assertThat(rows("select folded from projection where project = $1", project))
                .allMatch(row -> row.contains(":0"));
        Lending.ends(projects, project);
        rows(project);
        var cut = Lens.AS_WAS.cut(told.instants().getLast(), told.history().positions());
        Ranking stored = rankings.at(project, cut).await().indefinitely();
        assertThat(stored).isEqualTo(told.history().at(cut));
    }

    /// In runs, some lost, some twice, some out of order; every few runs the reader is a new one that knows nothing.
    private void deliver(Source source, History history, ProjectId project, Random random) {
        var log = received(source, history, project);
        var feed = feed(source, history, project);
        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(20));
            var run = new ArrayList<>(log.subList(Math.max(0, from - random.nextInt(5)), to));
            Collections.shuffle(run, random);
            if (random.nextInt(4) != 0 || to == log.size()) {
                feed.take(run).await().indefinitely();
            }
            if (random.nextInt(3) == 0) {
                feed = feed(source, history, project);
            }
            from = to;
        }
    }

    private GapCheckingFeed feed(Source source, History history, ProjectId project) {
        var log = received(source, history, project);
        OwnerFeed owner = (_, after, limit) -> Uni.createFrom()
                .item(new OwnerFeed.Page(
                        log.size(),
                        log.stream().skip(after).limit(Math.min(limit, 7)).toList()));
        return new GapCheckingFeed(new JournalInbox(source, logs, taking, folding), owner);
    }

    private static List<ReceivedEvent> received(Source source, History history, ProjectId project) {
        return switch (source) {
            case ANNOTATION -> Wired.received(project, history.annotation);
            case TAXONOMY -> Wired.received(project, history.taxonomy);
        };
    }

    private List<String> rows(ProjectId project) {
        folding.fold(project);
        return Stream.concat(
                        DERIVED.stream().flatMap(query -> rows(query, project)),
                        ReadCold.told(database, project).stream())
                .toList();
    }

    private Stream<String> rows(String query, ProjectId project) {
        var rows = pool.preparedQuery(query)
                .execute(Tuple.of(project.value()))
                .await()
                .indefinitely();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.toJson().toString().replace(project.value(), "the project"));
    }
}
