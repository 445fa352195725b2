package errata.reporting.machine;

import errata.reporting.compact.Narrow;
import errata.reporting.compact.TupleDictionary;
import errata.reporting.patterns.Kinds;

/// Where kinds are counted: in which cell, under which lists. There are far fewer places than kinds.
final class Places {
    private final TupleDictionary places = new TupleDictionary();
    private final Narrow ofKind = new Narrow();

    /// Takes in the kinds that came since.
    void grow(Kinds kinds) {
        for (int kind = ofKind.size(); kind < kinds.size(); kind++) {
            ofKind.add(places.number(kinds.cell(kind), kinds.coverage(kind), 0, 0));
        }
    }

    int of(int kind) {
        return ofKind.get(kind);
    }

    int size() {
        return places.size();
    }

    int cell(int place) {
        return places.first(place);
    }

    int coverage(int place) {
        return places.second(place);
    }

    long bytes() {
        return ofKind.bytes() + places.bytes();
    }
}
