package errata.reporting.lineage;

import errata.events.TaxonomyEvent;
import errata.reporting.Entry;
import java.util.List;

/// The codebook of a project at every position. Not for several threads at once, nor are the lineages it gives.
public final class Lineages {
    private final LineageFold fold = new LineageFold();

    /// The events that follow all added before.
    public void add(List<Entry<TaxonomyEvent>> more) {
        more.forEach(fold::apply);
    }

    public long position() {
        return fold.log().size();
    }

    /// The log up to a position.
    public List<Entry<TaxonomyEvent>> log(long upTo) {
        return List.copyOf(fold.log().subList(0, seen(upTo)));
    }

    /// The codebook at a position, with all it grew out of; what was not brought yet is not in it.
    public Lineage at(long upTo) {
        return new Lineage(fold, seen(upTo));
    }

    private int seen(long upTo) {
        return (int) Math.min(upTo, position());
    }
}
