package errata.reporting.patterns;

import errata.reporting.compact.TupleDictionary;

/// What counted traces are counted as, by number: from 0, in the order in which they came.
public final class Kinds {
    private final TupleDictionary tuples = new TupleDictionary();

    /// @param coverage number of the lists its reviews looked through
    /// @param readers who they are, where several spoke; 0 where one did, since then it makes no difference who
    public record Kind(int pattern, int coverage, int cell, int readers) {}

    public int number(Kind kind) {
        return tuples.number(kind.pattern, kind.coverage, kind.cell, kind.readers);
    }

    public Kind get(int kind) {
        return new Kind(pattern(kind), coverage(kind), cell(kind), tuples.fourth(kind));
    }

    public int size() {
        return tuples.size();
    }

    public int pattern(int kind) {
        return tuples.first(kind);
    }

    public int coverage(int kind) {
        return tuples.second(kind);
    }

    public int cell(int kind) {
        return tuples.third(kind);
    }

    public long bytes() {
        return tuples.bytes();
    }
}
