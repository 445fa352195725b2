package errata.reporting.firstfailure;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.Learning;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/// The first failures that readers marked in their notes, read off the journal.
@Singleton
final class FirstFailures {
    private final Learning<Markings> learning;

    FirstFailures(JournalStore journal) {
        learning = new Learning<>(journal, "notes-after", Markings::new, Markings::add);
    }

    /// What stood at a label position.
    Uni<Map<TraceId, FirstFailure>> at(ProjectId project, long position) {
        return learning.at(project, position, markings -> markings.at(position));
    }
}
