package errata.reporting.journal;

import errata.events.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Both logs of a project, as far as they were taken.
public record ProjectLogs(LogState annotation, LogState taxonomy) {

    public LogState of(Source source) {
        return switch (source) {
            case ANNOTATION -> annotation;
            case TAXONOMY -> taxonomy;
        };
    }

    public Clock clock() {
        return annotation.clock();
    }

    /// Nothing older than this will still come, from neither log.
    public Instant until() {
        return annotation.until().isBefore(taxonomy.until()) ? annotation.until() : taxonomy.until();
    }

    /// The last position before an event that cannot be read: `a41`.
    public Optional<String> stoppedAt() {
        return Stream.of(Source.values())
                .flatMap(source -> of(source).stopped().map(stopped -> source.at(stopped.at() - 1)).stream())
                .findFirst();
    }
}
