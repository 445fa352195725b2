package errata.reporting.agreement;

import errata.events.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What some readers said of one thing: present, or absent. Readers are bits, by their number in the list.
///
/// @param readers number of the list; @param spoke who said either
record Voices(int readers, long spoke, long present) {

    /// Readers of one trace that are compared.
    static final int MOST = Long.SIZE;

    /// @return 0 for a reader beyond those that are compared
    static long bit(int reader) {
        return reader < MOST ? 1L << reader : 0;
    }

    boolean several() {
        return Long.bitCount(spoke) > 1;
    }

    boolean agree() {
        return present == 0 || present == spoke;
    }

    SortedMap<Actor, Boolean> by(List<Actor> names) {
        var by = new TreeMap<Actor, Boolean>(Comparator.comparing(Actor::name));
        for (long rest = spoke; rest != 0; rest &= rest - 1) {
            int reader = Long.numberOfTrailingZeros(rest);
            by.put(names.get(reader), (present >>> reader & 1) == 1);
        }
        return by;
    }
}
