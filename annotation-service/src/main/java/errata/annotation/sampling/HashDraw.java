package errata.annotation.sampling;

import errata.events.Drawn;
import errata.events.TraceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;

/// From each stratum the n_h traces that are first in the hash order: π = n_h / N_h for each of its N_h. In whatever
/// order they pass, and however often it is done, it is the same draw, and a larger one continues it.
final class HashDraw implements Draw {
    private final HashOrder order;
    private final Map<String, Integer> sizes;
    private final Map<String, Double> inclusion = new HashMap<>();
    private final Map<String, PriorityQueue<Ranked>> first = new HashMap<>();

    /// @param population N_h by stratum
    /// @param sizes n_h by stratum, none larger than N_h
    HashDraw(HashOrder order, SortedMap<String, Long> population, SortedMap<String, Integer> sizes) {
        this.order = order;
        this.sizes = Map.copyOf(sizes);
        sizes.forEach((stratum, size) -> {
            if (size > 0) {
                inclusion.put(stratum, (double) size / population.getOrDefault(stratum, 0L));
                first.put(stratum, new PriorityQueue<>(Ranked.ORDER.reversed()));
            }
        });
    }

    @Override
    public void offer(String trace, String stratum) {
        var queue = first.get(stratum);
        if (queue == null) {
            return;
        }
        var rank = order.rank(trace);
        if (queue.size() == sizes.getOrDefault(stratum, 0)) {
            if (rank.compareTo(queue.element().rank()) > 0) {
                return;
            }
            queue.remove();
        }
        queue.add(new Ranked(rank, new Drawn(new TraceId(trace), stratum, inclusion.getOrDefault(stratum, 0.0))));
    }

    @Override
    public List<Drawn> drawn() {
        return first.values().stream()
                .flatMap(Collection::stream)
                .sorted(Ranked.ORDER)
                .map(Ranked::drawn)
                .toList();
    }
}
