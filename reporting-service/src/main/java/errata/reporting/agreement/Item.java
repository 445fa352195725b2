package errata.reporting.agreement;

import errata.events.Actor;
import errata.events.CategoryId;
import java.util.List;
import java.util.SortedMap;

/// A category that two or more readers judged under one definition, on all traces of which they said the same.
///
/// @param traces how many there are
/// @param category in the words of the chosen codebook; @param meaning position of the edit of meaning all had seen
/// @param present what each said
/// @param kinds of the traces, where they disagree
record Item(long traces, CategoryId category, long meaning, SortedMap<Actor, Boolean> present, List<Integer> kinds) {

    boolean agreed() {
        return agree(present);
    }

    static boolean agree(SortedMap<Actor, Boolean> present) {
        return present.values().stream().distinct().count() == 1;
    }

    /// As numbers: 1 = present.
    int[] verdicts() {
        return present.values().stream().mapToInt(said -> said ? 1 : 0).toArray();
    }
}
