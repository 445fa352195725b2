package errata.taxonomy.changing;

import errata.events.Decision;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.log.AppendConflict;
import errata.events.log.CommandOutcome;
import errata.events.log.Commands;
import errata.events.log.EventLog;
import errata.events.log.Proposed;
import errata.taxonomy.CodebookHistory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/// Every change of a codebook goes this way: a repeated command gets its first answer; whoever saw another codebook
/// than the one that stands is told what changed; then it is decided and recorded. Of two changes made on the same
/// codebook exactly one is recorded.
@Singleton
public final class ChangeCodebook {

    private static final int ONCE = 1;

    private final CodebookStore codebooks;
    private final Commands<TaxonomyEvent> commands;

    ChangeCodebook(CodebookStore codebooks, EventLog<TaxonomyEvent> log) {
        this.codebooks = codebooks;
        this.commands = new Commands<>(log);
    }

    /// Fails with the problem STREAM_MOVED, which tells the changes, if the codebook is not the one that was seen.
    ///
    /// @param answer what the command answers besides its position
    public Uni<CommandOutcome> change(
            Asked asked, Map<String, Object> answer, Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        long seen = asked.headers().requiredIfMatch();
        return commands.handle(asked.command(), ONCE, () -> known(asked.project())
                        .map(history -> proposed(history, seen, answer, decide)))
                .chain(outcome -> outcome instanceof CommandOutcome.StreamMoved
                        ? moved(asked.project(), seen)
                        : Uni.createFrom().item(outcome));
    }

    private Uni<CodebookHistory> known(ProjectId project) {
        return codebooks
                .of(project)
                .map(found -> found.orElseThrow(() -> new AppendConflict.LogUnknown(project.value())));
    }

    private Uni<CommandOutcome> moved(ProjectId project, long seen) {
        return known(project).map(history -> {
            throw SinceThen.problem(history, seen).exception();
        });
    }

    private static Proposed<TaxonomyEvent> proposed(
            CodebookHistory history,
            long seen,
            Map<String, Object> answer,
            Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        if (history.position() != seen) {
            throw new AppendConflict.StreamMoved(CodebookHistory.STREAM, seen, history.position());
        }
        return Proposed.of(decide.apply(history), CodebookHistory.STREAM, history.version(), answer);
    }
}
