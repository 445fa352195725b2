package errata.taxonomy.changing;

import errata.events.Decision;
import errata.events.ProjectId;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// Every change of a codebook goes this way: a repeated command gets its first answer; whoever saw another codebook
/// than the one that stands is told what changed; then it is decided and recorded. Of two changes made on the same
/// codebook exactly one is recorded.
@Singleton
public final class ChangeCodebook {

    private static final int ONCE = 1;

    private final CodebookStore codebooks;
    private final EventLog<TaxonomyEvent> log;
    private final Commands<TaxonomyEvent> commands;

    ChangeCodebook(CodebookStore codebooks, EventLog<TaxonomyEvent> log) {
        this.codebooks = codebooks;
        this.log = log;
        this.commands = new Commands<>(log);
    }

    /// Fails with the problem STREAM_MOVED, which tells the changes, if the codebook is not the one that was seen.
    ///
    /// @param answer what the command answers besides its position
    public Uni<CommandOutcome> change(
            Asked asked, Map<String, Object> answer, Function<CodebookHistory, Decision<TaxonomyEvent>> decide) {
        return change(asked, history -> new Answered(decide.apply(history), answer));
    }

    /// A decision, and what the command answers besides its position if it is accepted.
    public record Answered(Decision<TaxonomyEvent> decision, Map<String, Object> answer) {}

    public Uni<CommandOutcome> change(Asked asked, Function<CodebookHistory, Answered> decide) {
        long seen = asked.headers().requiredIfMatch();
        var command = asked.command();
        return commands.handle(
                        command, ONCE, () -> known(asked.project()).map(history -> proposed(history, seen, decide)))
                .chain(outcome -> outcome instanceof CommandOutcome.StreamMoved
                        ? moved(command, seen)
                        : Uni.createFrom().item(outcome));
    }

    /// What a command would come to now; nothing is recorded. The answer says on which position it rests.
    public Uni<Map<String, Object>> wouldCome(
            ProjectId project, Function<CodebookHistory, Map<String, Object>> decide) {
        return known(project).map(history -> {
            var answer = new LinkedHashMap<String, Object>(Map.of("position", history.position()));
            answer.putAll(decide.apply(history));
            return answer;
        });
    }

    /// Perhaps by this very command: a repetition may overtake the first answer on its way.
    private Uni<CommandOutcome> moved(Command command, long seen) {
        return log.answered(command)
                .chain(first -> first.isPresent()
                        ? Uni.createFrom().item(new CommandOutcome.Done(first.get()))
                        : told(command.project(), seen));
    }

    private Uni<CommandOutcome> told(ProjectId project, long seen) {
        return known(project).map(history -> {
            throw SinceThen.problem(history, seen).exception();
        });
    }

    private Uni<CodebookHistory> known(ProjectId project) {
        return codebooks
                .of(project)
                .map(found -> found.orElseThrow(() -> new AppendConflict.LogUnknown(project.value())));
    }

    private static Proposed<TaxonomyEvent> proposed(
            CodebookHistory history, long seen, Function<CodebookHistory, Answered> decide) {
        if (history.position() != seen) {
            throw new AppendConflict.StreamMoved(CodebookHistory.STREAM, seen, history.position());
        }
        var answered = decide.apply(history);
        return Proposed.of(answered.decision(), CodebookHistory.STREAM, history.version(), answered.answer());
    }
}
