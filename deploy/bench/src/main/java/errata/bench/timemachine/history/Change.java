package errata.bench.timemachine.history;

import java.util.List;

/// What happens to the codebook. Categories and merges are numbers; ids and names are made of them.
public sealed interface Change {

    /// A change and when it was recorded; its position is its place in the log, from 1.
    record At(long micros, Change change) {}

    record LogOpened() implements Change {}

    record CodebookOpened() implements Change {}

    record PrincipalAppointed() implements Change {}

    record Proposed(int category) implements Change {}

    record Accepted(int category) implements Change {}

    record Declined(int category) implements Change {}

    record Renamed(int category, int nth) implements Change {}

    record Revised(int category, Edit edit, int nth) implements Change {}

    record Merged(int merge, int into, List<Integer> absorbed) implements Change {}

    record Undone(int merge) implements Change {}

    record Split(int category, List<Integer> parts) implements Change {}

    record SplitUndone(int category) implements Change {}

    /// What a revision does to the meaning.
    enum Edit {
        EDITORIAL,
        BROADENED,
        NARROWED,
        REDEFINED
    }
}
