package errata.taxonomy.changing;

import errata.events.Actor;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import errata.taxonomy.CodebookHistory;
import errata.taxonomy.Told;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What happened to a codebook since somebody looked at it.
final class SinceThen {

    private static final int MOST_TOLD = 50;

    private SinceThen() {}

    private record Change(long position, Instant at, Actor by, String summary) {}

    /// @param seen position the person looked at
    static Problem problem(CodebookHistory history, long seen) {
        var changes = changes(history, seen);
        return Problem.of(
                EdgeProblem.STREAM_MOVED,
                detail(history.position(), seen, changes),
                Map.of("expectedPosition", seen, "actualPosition", history.position(), "changes", changes));
    }

    private static List<Change> changes(CodebookHistory history, long seen) {
        var told = Told.of(history);
        int from = (int) Math.clamp(seen, 0, told.size());
        return told.subList(Math.max(from, told.size() - MOST_TOLD), told.size()).stream()
                .map(t -> new Change(
                        t.event().position(), t.event().recordedAt(), t.event().actor(), t.summary()))
                .toList();
    }

    private static String detail(long actual, long seen, List<Change> changes) {
        return changes.isEmpty()
                ? "The codebook is at %d, not yet at %d. Read it again.".formatted(actual, seen)
                : "%s since you looked. Read the codebook again, then repeat what still applies."
                        .formatted(changes.getLast().summary());
    }
}
