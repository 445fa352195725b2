package errata.annotation.sampling;

import errata.events.Drawn;
import java.util.Comparator;

/// A drawn trace with its rank in the hash order.
record Ranked(String rank, Drawn drawn) {
    static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::rank);
}
