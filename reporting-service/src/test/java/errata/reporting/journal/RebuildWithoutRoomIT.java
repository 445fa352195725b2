package errata.reporting.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import errata.events.ProjectId;
import errata.events.edge.ProblemException;
import errata.reporting.RandomHistory;
import errata.reporting.ReportingBackends;
import errata.reporting.projection.FoldJournal;
import errata.reporting.projection.Lending;
import errata.reporting.projection.Progress;
import errata.reporting.projection.Projects;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where memory does not hold two of a project, it waits for its rebuild.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class RebuildWithoutRoomIT {
    @TempDir
    Path folder;

    @Inject
    Deliveries deliveries;

    @Inject
    Derived derived;

    @Inject
    FoldJournal folding;

    @Inject
    Projects projects;

    @Inject
    Rebuilds rebuilds;

    @Test
    void the_rebuilt_one_says_the_same_and_was_compared() {
        var told = RandomHistory.of(21, 200);
        var project = new ProjectId("without-room");
        deliveries.chaotic(told.history(), project, 21);
        var before = derived.rows(project);

        var rebuilt = rebuilds.of(project, Lending.NO_ROOM, folder);
        assertThat(rebuilt.state()).isEqualTo(Progress.State.SWITCHED);
        assertThat(rebuilt.compared()).isPositive();
        assertThat(rebuilt.different()).isZero();
        assertThat(derived.rows(project)).isEqualTo(before);
    }

    @Test
    void meanwhile_questions_are_refused_with_what_to_do() {
        var told = RandomHistory.of(22, 200);
        var project = new ProjectId("waited-for");
        deliveries.chaotic(told.history(), project, 22);
        derived.rows(project);

        Lending.begins(projects, project);
        assertThatThrownBy(() -> rebuilds.ranking(project, told))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().code().status()).isEqualTo(503);
                    assertThat(refused.problem().detail()).contains("Ask again when it is done");
                });
        Lending.ends(projects, project);
        assertThat(rebuilds.ranking(project, told)).isEqualTo(Rebuilds.expected(told));
    }

    @Test
    void what_comes_meanwhile_is_folded_afterwards() {
        var told = RandomHistory.of(23, 200);
        var project = new ProjectId("lent-to-a-rebuild");
        Lending.begins(projects, project);
        deliveries.chaotic(told.history(), project, 23);
        folding.fold(project);
        assertThat(derived.folded(project)).isZero();

        Lending.ends(projects, project);
        derived.rows(project);
        assertThat(derived.folded(project)).isPositive();
        assertThat(rebuilds.ranking(project, told)).isEqualTo(Rebuilds.expected(told));
    }
}
