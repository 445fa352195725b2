package errata.bench.sending;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// What all connections heard.
public final class Tally {
    private final Histogram latency = new Histogram();
    private final LongAdder spans = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Map<String, LongAdder> others = new ConcurrentHashMap<>();

    void acknowledged(int count, long nanos) {
        spans.add(count);
        latency.add(nanos);
    }

    void other(String what) {
        others.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    void partlyRefused(long count) {
        refused.add(count);
    }

    public Histogram latency() {
        return latency;
    }

    public long spans() {
        return spans.sum();
    }

    /// Spans that a 200 said were refused. The load is well-formed: this is a fault of the product.
    public long refused() {
        return refused.sum();
    }

    /// How often each answer came that was no acknowledgement.
    public Map<String, Long> others() {
        var counts = new TreeMap<String, Long>();
        others.forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }
}
