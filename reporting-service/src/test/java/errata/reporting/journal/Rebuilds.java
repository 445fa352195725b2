package errata.reporting.journal;

import errata.events.ProjectId;
import errata.reporting.RandomHistory;
import errata.reporting.cutting.Cut;
import errata.reporting.cutting.Lens;
import errata.reporting.projection.FoldJournal;
import errata.reporting.projection.Progress;
import errata.reporting.projection.Projects;
import errata.reporting.projection.Rebuild;
import errata.reporting.projection.Room;
import errata.reporting.ranking.Ranking;
import errata.reporting.ranking.Rankings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import javax.sql.DataSource;

/// Rebuilds with as much memory and with the temporary folder a test says, and what is answered meanwhile.
@Singleton
class Rebuilds {
    @Inject
    DataSource database;

    @Inject
    Projects projects;

    @Inject
    FoldJournal folding;

    @Inject
    Rankings rankings;

    Progress of(ProjectId project, Room room, Path folder) {
        return new Rebuild(database, projects, folding, room, folder).rebuild(project);
    }

    /// What is answered, as of the last instant that was told.
    Ranking ranking(ProjectId project, RandomHistory.Told told) {
        return rankings.at(project, last(told)).await().indefinitely();
    }

    /// What should be.
    static Ranking expected(RandomHistory.Told told) {
        return told.history().at(last(told));
    }

    private static Cut last(RandomHistory.Told told) {
        return Lens.AS_WAS.cut(told.instants().getLast(), told.history().positions());
    }
}
