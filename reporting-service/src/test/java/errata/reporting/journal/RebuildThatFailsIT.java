package errata.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.ProjectId;
import errata.reporting.RandomHistory;
import errata.reporting.ReportingBackends;
import errata.reporting.projection.Lending;
import errata.reporting.projection.Progress;
import errata.reporting.projection.Projects;
import errata.reporting.projection.Room;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder for temporary files is gone, so a rebuild cannot go on: everything is as if nobody had asked for it.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class RebuildThatFailsIT {
    private static final Room ROOM = new Room(Long.MAX_VALUE);

    @TempDir
    Path folder;

    @Inject
    Deliveries deliveries;

    @Inject
    Derived derived;

    @Inject
    Projects projects;

    @Inject
    Rebuilds rebuilds;

    @Test
    void it_says_why_and_the_live_one_goes_on_and_the_next_one_takes_over() {
        var told = RandomHistory.of(31, 200);
        var project = new ProjectId("no-folder");
        deliveries.chaotic(told.history(), project, 31);
        var before = derived.rows(project);

        var failed = rebuilds.of(project, ROOM, folder.resolve("gone"));

        assertThat(failed.state()).isEqualTo(Progress.State.FAILED);
        assertThat(failed.reason()).contains(folder.resolve("gone") + ": there is no such folder.");
        assertThat(failed.finishedAt()).isNotNull();
        assertThat(derived.rows(project)).isEqualTo(before);
        assertThat(rebuilds.ranking(project, told)).isEqualTo(Rebuilds.expected(told));

        var next = rebuilds.of(project, ROOM, folder);
        assertThat(next.state()).isEqualTo(Progress.State.SWITCHED);
        assertThat(next.different()).isZero();
        assertThat(next.reason()).isNull();
        assertThat(derived.rows(project)).isEqualTo(before);
        assertThat(folder).isEmptyDirectory();
    }

    /// Nobody asks and nothing more comes: the failed rebuild itself sees to it.
    @Test
    void what_came_while_the_project_was_lent_to_it_is_folded() {
        var told = RandomHistory.of(32, 200);
        var project = new ProjectId("lent-for-nothing");
        Lending.begins(projects, project);
        deliveries.chaotic(told.history(), project, 32);
        assertThat(derived.folded(project)).isZero();

        assertThat(rebuilds.of(project, Lending.NO_ROOM, folder.resolve("gone")).state())
                .isEqualTo(Progress.State.FAILED);

        var patience = Instant.now().plusSeconds(60);
        long all = told.history().annotation.size();
        while (derived.folded(project) < all && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(derived.folded(project)).isEqualTo(all);
        assertThat(rebuilds.ranking(project, told)).isEqualTo(Rebuilds.expected(told));
    }
}
