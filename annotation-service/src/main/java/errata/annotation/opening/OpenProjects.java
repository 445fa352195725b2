package errata.annotation.opening;

import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LogOpened;
import errata.events.Clock;
import errata.events.ProjectId;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.events.log.CommandOutcome;
import errata.events.log.EventLog;
import errata.events.log.Head;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The projects whose log stands open, and their clocks. A clock never changes, so what is known here stays true.
@Singleton
public final class OpenProjects {

    // A project is created in one service and used in another a moment later: its announcement is on the way.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration STEP = Duration.ofMillis(50);

    private final EventLog<AnnotationEvent> log;
    private final ProjectStore store;
    private final Map<ProjectId, Clock> clocks = new ConcurrentHashMap<>();

    OpenProjects(EventLog<AnnotationEvent> log, ProjectStore store) {
        this.log = log;
        this.store = store;
    }

    /// The clock of the project; empty when there still is no such project after two seconds.
    public Uni<Optional<Clock>> clock(ProjectId project) {
        var known = clocks.get(project);
        return known == null ? await(project, PATIENCE) : Uni.createFrom().item(Optional.of(known));
    }

    /// The clock of the project, or the problem that there is none.
    public Uni<Clock> clockOrProblem(ProjectId project) {
        return clock(project)
                .map(clock -> clock.orElseThrow(
                        () -> Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                                .exception()));
    }

    /// Carries out a command as soon as the log stands open.
    public Uni<CommandOutcome> whenOpen(ProjectId project, Supplier<Uni<CommandOutcome>> command) {
        return clock(project)
                .chain(clock -> clock.isPresent()
                        ? command.get()
                        : Uni.createFrom().item(new CommandOutcome.LogUnknown(project.value())));
    }

    Uni<Void> open(Announcement announced) {
        return log.open(announced.id(), announced.clock(), List.of(new LogOpened(announced.clock())))
                .chain(() -> store.keep(announced))
                .invoke(() -> clocks.put(announced.id(), announced.clock()));
    }

    private Uni<Optional<Clock>> await(ProjectId project, Duration left) {
        return log.head(project).chain(head -> {
            head.ifPresent(h -> clocks.put(project, h.clock()));
            return head.isPresent() || left.isNegative()
                    ? Uni.createFrom().item(head.map(Head::clock))
                    : pause().chain(() -> await(project, left.minus(STEP)));
        });
    }

    private static Uni<Void> pause() {
        return Uni.createFrom().voidItem().onItem().delayIt().by(STEP);
    }
}
