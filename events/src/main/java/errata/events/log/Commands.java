package errata.events.log;

import errata.events.Event;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// The order in which every command is handled: its first answer again, if there is one; load and decide; append; and
/// decide anew when a stream moved meanwhile.
public final class Commands<E extends Event> {

    private static final Logger LOG = Logger.getLogger(Commands.class);

    private final EventLog<E> log;

    public Commands(EventLog<E> log) {
        this.log = log;
    }

    /// @param attempts how often to decide at most; 1 = a moved stream is the caller's to resolve
    /// @param decide loads what the decision needs and decides; asked anew for each attempt
    public Uni<CommandOutcome> handle(Command command, int attempts, Supplier<Uni<Proposed<E>>> decide) {
        long started = System.nanoTime();
        return log.answered(command)
                .chain(known -> known.isPresent() ? done(known.get()) : attempt(command, attempts, decide))
                .onFailure(AppendConflict.class)
                .recoverWithItem(conflict -> outcomeOf((AppendConflict) conflict))
                .invoke(outcome -> report(command, outcome, started));
    }

    private Uni<CommandOutcome> attempt(Command command, int attempts, Supplier<Uni<Proposed<E>>> decide) {
        return decide.get()
                .chain(proposed -> carryOut(command, proposed))
                .onFailure(AppendConflict.StreamMoved.class)
                .recoverWithUni(moved -> attempts > 1
                        ? attempt(command, attempts - 1, decide)
                        : Uni.createFrom().failure(moved));
    }

    private Uni<CommandOutcome> carryOut(Command command, Proposed<E> proposed) {
        return switch (proposed) {
            case Proposed.Refused<E>(var code, var detail, var about) ->
                orFirstAnswer(command, new CommandOutcome.Refused(code, detail, about));
            case Proposed.Facts<E>(var streams, var answer, var alongside) ->
                log.append(new Append<>(command, streams, answer), alongside).chain(Commands::done);
        };
    }

    /// A repetition may come while the first is being written, and be refused for what the first did.
    private Uni<CommandOutcome> orFirstAnswer(Command command, CommandOutcome.Refused refused) {
        return log.answered(command).map(known -> known.<CommandOutcome>map(CommandOutcome.Done::new)
                .orElse(refused));
    }

    private static Uni<CommandOutcome> done(Appended appended) {
        return Uni.createFrom().item(new CommandOutcome.Done(appended));
    }

    private static CommandOutcome outcomeOf(AppendConflict conflict) {
        return switch (conflict) {
            case AppendConflict.StreamMoved moved ->
                new CommandOutcome.StreamMoved(moved.stream, moved.expected, moved.actual);
            case AppendConflict.KeyReused reused -> new CommandOutcome.KeyReused(reused.key);
            case AppendConflict.LogUnknown unknown -> new CommandOutcome.LogUnknown(unknown.project);
        };
    }

    private static void report(Command command, CommandOutcome outcome, long started) {
        var said =
                switch (outcome) {
                    case CommandOutcome.Done(var appended) ->
                        "position=%d replayed=%b".formatted(appended.last(), appended.replayed());
                    case CommandOutcome.Refused(var code, var _, var _) -> "refused=" + code;
                    case CommandOutcome.KeyReused _ -> "refused=IDEMPOTENCY_KEY_REUSED";
                    case CommandOutcome.StreamMoved moved -> "moved=%s at=%d".formatted(moved.stream(), moved.actual());
                    case CommandOutcome.LogUnknown _ -> "refused=PROJECT_UNKNOWN";
                };
        LOG.infof(
                "command project=%s key=%s %s ms=%d",
                command.project(), command.key(), said, (System.nanoTime() - started) / 1_000_000);
    }
}
