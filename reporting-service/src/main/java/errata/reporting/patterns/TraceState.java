package errata.reporting.patterns;

/// Where the fold stands with one trace. Numbers are those of the {@link Vocabulary}.
///
/// @param ordinal how manyth trace to count, from 0; -1 while it never did
/// @param kind what it is counted as; 0 while it does not count
/// @param startedAt minute since 1970 in which the trace began; of the trace itself, not of its reading
public record TraceState(int ordinal, int kind, Pattern pattern, int readers, int cell, int facts, int startedAt) {
    public static final TraceState UNTOUCHED = new TraceState(-1, Vocabulary.UNCOUNTED, Pattern.NOTHING, 0, 0, 0, 0);

    boolean counted() {
        return ordinal >= 0;
    }

    TraceState first(int number) {
        return new TraceState(number, kind, pattern, readers, cell, facts, startedAt);
    }

    TraceState countedAs(int now) {
        return new TraceState(ordinal, now, pattern, readers, cell, facts, startedAt);
    }

    TraceState stands(Pattern now, int by) {
        return new TraceState(ordinal, kind, now, by, cell, facts, startedAt);
    }

    TraceState drawn(int into) {
        return new TraceState(ordinal, kind, pattern, readers, into, facts, startedAt);
    }

    TraceState knownAs(int these, int minute) {
        return new TraceState(ordinal, kind, pattern, readers, cell, these, minute);
    }
}
