package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Change.Merged;
import errata.bench.timemachine.history.Change.Split;
import errata.bench.timemachine.history.Change.Undone;
import errata.bench.timemachine.history.Saying.Cause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Remembers the latest readings of categories that will be split or freed from a merge, and has them sorted anew then.
final class Sorting {
    private static final int REMEMBERED = 4_000;

    private final CodebookHistory codebook;
    private final SecondThoughts thoughts;
    private final Map<Integer, Deque<Reading>> latest = new HashMap<>();
    private int seen;

    Sorting(CodebookHistory codebook, SecondThoughts thoughts, int seen) {
        this.codebook = codebook;
        this.thoughts = thoughts;
        this.seen = seen;
        codebook.changes().forEach(at -> {
            switch (at.change()) {
                case Split(var category, var _) -> latest.put(category, new ArrayDeque<>());
                case Undone(var merge) -> latest.put(codebook.merged(merge).into(), new ArrayDeque<>());
                default -> {}
            }
        });
    }

    void remember(Reading reading) {
        for (int category : reading.labels().keySet()) {
            var readings = latest.get(category);
            if (readings != null && reading.hasPresent(category)) {
                readings.add(reading);
                if (readings.size() > REMEMBERED) {
                    readings.remove();
                }
            }
        }
    }

    /// Looks at what happened to the codebook up to a position.
    void follow(int stamp) {
        while (seen < stamp) {
            seen++;
            switch (codebook.change(seen)) {
                case Split(var category, var parts) -> sort(category, parts, Cause.SPLIT);
                case Undone(var merge) -> undone(codebook.merged(merge));
                default -> {}
            }
        }
    }

    private void undone(Merged merged) {
        var members = Stream.concat(Stream.of(merged.into()), merged.absorbed().stream());
        sort(merged.into(), members.toList(), Cause.MERGE_UNDONE);
    }

    private void sort(int category, List<Integer> into, Cause cause) {
        var readings = latest.getOrDefault(category, new ArrayDeque<>());
        readings.forEach(reading -> thoughts.sortAnew(category, into, cause, reading));
        readings.clear();
    }
}
