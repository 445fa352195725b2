package errata.reporting.machine;

import errata.events.TaxonomyEvent;
import errata.reporting.Entry;
import errata.reporting.lineage.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The codebook of a project at every position. Not for several threads at once.
public final class Codebooks {
    private static final int MOST_REMEMBERED = 128;

    private final List<Entry<TaxonomyEvent>> log = new ArrayList<>();
    private final Map<Long, Lineage> remembered = new LinkedHashMap<>(16, .75f, true);

    /// The events that follow all added before.
    public void add(List<Entry<TaxonomyEvent>> more) {
        log.addAll(more);
    }

    public long position() {
        return log.size();
    }

    /// The log up to a position.
    public List<Entry<TaxonomyEvent>> log(long upTo) {
        return List.copyOf(log.subList(0, (int) Math.min(upTo, log.size())));
    }

    /// The codebook at a position, with all it grew out of.
    public Lineage at(long position) {
        if (position > log.size()) {
            return Lineage.of(log(position)); // not brought yet: to be asked again
        }
        var known = remembered.get(position);
        if (known == null) {
            known = Lineage.of(log(position));
            remembered.put(position, known);
            if (remembered.size() > MOST_REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return known;
    }
}
