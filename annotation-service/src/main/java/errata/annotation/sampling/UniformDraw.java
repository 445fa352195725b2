package errata.annotation.sampling;

import errata.events.Digest;
import errata.events.TraceId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A uniform draw by hash: order by sha256(seed + ":" + traceId), take n (method, section 6).
///
/// The order depends on nothing but seed and ids: drawn again from the same frame it is the same sample.
/// Every eligible trace is drawn with probability π = n/N.
///
/// @param population N, number of eligible traces
/// @param eligible sha256 over the sorted eligible ids, each followed by a line feed
/// @param drawn in hash order
record UniformDraw(long population, Digest eligible, List<String> drawn, double inclusion) {

    static UniformDraw of(String seed, Collection<String> ids, int size) {
        var drawn = ids.stream()
                .map(id -> new Hashed(rank(seed, id), id))
                .sorted()
                .limit(size)
                .map(Hashed::id)
                .toList();
        double inclusion = ids.isEmpty() ? 0 : (double) drawn.size() / ids.size();
        return new UniformDraw(ids.size(), eligible(ids), drawn, inclusion);
    }

    List<TraceId> traces() {
        return drawn.stream().map(TraceId::new).toList();
    }

    private static String rank(String seed, String id) {
        return Digest.of((seed + ":" + id).getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static Digest eligible(Collection<String> ids) {
        var lines = new StringBuilder(ids.size() * 33);
        ids.stream().sorted().forEach(id -> lines.append(id).append('\n'));
        return Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Hashed(String rank, String id) implements Comparable<Hashed> {
        @Override
        public int compareTo(Hashed other) {
            return Comparator.comparing(Hashed::rank).thenComparing(Hashed::id).compare(this, other);
        }
    }
}
