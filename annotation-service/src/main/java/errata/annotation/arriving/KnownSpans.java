package errata.annotation.arriving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which spans of a trace are here.
///
/// @param latest by id what each says last
/// @param pieces how many pieces there are: the ordinal of the next one
record KnownSpans(Map<Long, SpanKey> latest, int pieces) {

    static KnownSpans none() {
        return new KnownSpans(Map.of(), 0);
    }

    KnownSpans and(List<SpanKey> piece) {
        var all = new HashMap<>(latest);
        piece.forEach(key -> all.put(key.id(), key));
        return new KnownSpans(all, pieces + 1);
    }

    /// Carriers of log records are no spans of their own.
    int count() {
        return (int) latest.values().stream().filter(key -> !key.carrier()).count();
    }
}
