package errata.annotation.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All by which a trace is counted.
public record TraceFacets(
        @Nullable String service,
        @Nullable String release,
        @Nullable String environment,
        @Nullable String model,
        @Nullable String user,
        @Nullable String session,
        @Nullable String name,
        boolean failed,
        Instant startedAt,
        List<Mark> marks) {

    public TraceFacets withMarks(List<Mark> others) {
        return new TraceFacets(
                service, release, environment, model, user, session, name, failed, startedAt, List.copyOf(others));
    }

    /// Every fact with its value, each once.
    Set<Mark> counted() {
        var counted = new LinkedHashSet<>(marks);
        add(counted, "service", service);
        add(counted, "release", release);
        add(counted, "environment", environment);
        add(counted, "model", model);
        add(counted, "user", user);
        add(counted, "session", session);
        add(counted, "name", name);
        counted.add(new Mark("status", failed ? "error" : "ok"));
        counted.add(
                new Mark("day", LocalDate.ofInstant(startedAt, ZoneOffset.UTC).toString()));
        counted.add(new Mark("trace", "all"));
        return counted;
    }

    private static void add(Set<Mark> counted, String fact, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            counted.add(new Mark(fact, value));
        }
    }
}
