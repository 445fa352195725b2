package errata.taxonomy.changing;

import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.log.AppendConflict;
import errata.events.log.Command;
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

    private final CodebookStore codebooks;
    private final Commands<TaxonomyEvent> commands;

    ChangeCodebook(CodebookStore codebooks, EventLog<TaxonomyEvent> log) {
        this.codebooks = codebooks;
        this.commands = new Commands<>(log);
    }

    /// @param seen position of the codebook the person looked at
    /// @param answer what the command answers besides its position
    public Uni<CommandOutcome> change(
            Command command,
            long seen,
            Map<String, Object> answer,
            Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        return commands.handle(command, 1, () -> codebooks
                .of(command.project())
                .map(found -> found.orElseThrow(
                        () -> new AppendConflict.LogUnknown(command.project().value())))
                .map(history -> proposed(history, seen, answer, decide)));
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
