package errata.reporting.journal;

import errata.events.ProjectId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Waits until the logs of a project have come as far as wanted.
@Singleton
public final class AwaitLogs {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final LogStore logs;

    AwaitLogs(LogStore logs) {
        this.logs = logs;
    }

    /// The logs as they are.
    public Uni<Optional<ProjectLogs>> now(ProjectId project) {
        return logs.of(project);
    }

    /// The logs as soon as they are far enough, or as they are when patience ends.
    public Uni<Optional<ProjectLogs>> until(ProjectId project, Predicate<ProjectLogs> enough, Duration patience) {
        return until(project, enough, Instant.now().plus(patience));
    }

    private Uni<Optional<ProjectLogs>> until(ProjectId project, Predicate<ProjectLogs> enough, Instant end) {
        return logs.of(project).chain(found -> {
            return found.filter(enough).isPresent() || Instant.now().isAfter(end)
                    ? Uni.createFrom().item(found)
                    : Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).chain(() -> until(project, enough, end));
        });
    }
}
