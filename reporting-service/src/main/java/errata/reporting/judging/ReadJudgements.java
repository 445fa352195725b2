package errata.reporting.judging;

import errata.events.ProjectId;
import errata.reporting.journal.JournalStore;
import errata.reporting.journal.Learning;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/// What judges said, read off the journal.
@Singleton
final class ReadJudgements {
    private final Learning<Judgements> learning;

    ReadJudgements(JournalStore journal) {
        learning = new Learning<>(journal, "judged-after", Judgements::new, Judgements::add);
    }

    /// What stood at a label position.
    Uni<List<Judgement>> at(ProjectId project, long position) {
        return learning.at(project, position, judgements -> judgements.at(position));
    }
}
