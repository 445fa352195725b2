package errata.reporting.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The intervals a run of events begins and ends, one open interval per key at a time.
final class Ledger<K, T> {
    private final Map<K, Long> ended = new LinkedHashMap<>();
    private final List<Interval<T>> closed = new ArrayList<>();
    private final Map<K, T> open = new LinkedHashMap<>();

    void begin(K key, T said, long position) {
        end(key, position);
        open.put(key, said);
    }

    /// Ends what stands for the key, if anything does. What was begun before this run ends at the first such position.
    void end(K key, long position) {
        T said = open.remove(key);
        if (said == null) {
            ended.putIfAbsent(key, position);
        } else {
            closed.add(new Interval<>(said, position));
        }
    }

    Optional<T> current(K key) {
        return Optional.ofNullable(open.get(key));
    }

    boolean touched(K key) {
        return ended.containsKey(key);
    }

    Map<K, Long> ended() {
        return Map.copyOf(ended);
    }

    List<Interval<T>> begun() {
        var all = new ArrayList<>(closed);
        open.values().forEach(said -> all.add(new Interval<>(said, Interval.OPEN)));
        return List.copyOf(all);
    }
}
