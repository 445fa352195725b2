package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import java.util.SortedMap;

/// A category that two or more readers judged under one definition, on all traces of one kind.
///
/// @param kind of the traces; @param traces how many there are
/// @param category in the words of the chosen codebook; @param meaning position of the edit of meaning all had seen
/// @param present what each said
record Item(int kind, long traces, CategoryId category, long meaning, SortedMap<Actor, Boolean> present) {

    boolean agreed() {
        return present.values().stream().distinct().count() == 1;
    }

    /// As numbers: 1 = present.
    int[] verdicts() {
        return present.values().stream().mapToInt(said -> said ? 1 : 0).toArray();
    }
}
