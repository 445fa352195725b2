package errata.annotation.arriving;

import java.util.Comparator;

/// A trace of a project.
record TraceKey(String project, String traceId) implements Comparable<TraceKey> {
    private static final Comparator<TraceKey> ORDER =
            Comparator.comparing(TraceKey::project).thenComparing(TraceKey::traceId);

    @Override
    public int compareTo(TraceKey other) {
        return ORDER.compare(this, other);
    }
}
