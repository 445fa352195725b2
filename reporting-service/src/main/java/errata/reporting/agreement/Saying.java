package errata.reporting.agreement;

import errata.events.Actor;
import java.util.Comparator;
import java.util.SortedMap;

/// What each of some readers said of one thing: present or absent. The same is the same object, see {@link Sayings}.
final class Saying {
    static final Comparator<Saying> ORDER = Comparator.comparing(saying -> saying.text);

    private final SortedMap<Actor, Boolean> present;
    private final String text;
    private final int[] verdicts;

    Saying(SortedMap<Actor, Boolean> present) {
        this.present = present;
        text = present.toString();
        verdicts = present.values().stream().mapToInt(said -> said ? 1 : 0).toArray();
    }

    SortedMap<Actor, Boolean> present() {
        return present;
    }

    boolean agreed() {
        return present.values().stream().distinct().count() == 1;
    }

    /// As numbers: 1 = present.
    int[] verdicts() {
        return verdicts.clone();
    }
}
