package errata.reporting.machine;

import errata.events.CategoryId;
import errata.reporting.changes.ChangeLog;
import errata.reporting.changes.Rereadings;
import errata.reporting.cutting.Cut;
import errata.reporting.lineage.Lineage;
import errata.reporting.patterns.Dictionary;
import errata.reporting.patterns.Kinds.Kind;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// A project in memory: what every trace was counted as, at any time. Not for several threads at once.
public final class Machine {
    private final Vocabulary vocabulary = new Vocabulary();
    private final ChangeLog changes = new ChangeLog();
    private final Rereadings rereadings = new Rereadings();
    private final Dictionary<CategoryId> reread = new Dictionary<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Columns columns = new Columns(vocabulary);
    private final Places places = new Places();
    private final Stances stances = new Stances(vocabulary);
    private final Ledger ledger = new Ledger(changes, vocabulary, columns, places);

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public ChangeLog changes() {
        return changes;
    }

    public Rereadings rereadings() {
        return rereadings;
    }

    /// The categories of the rereadings, by number.
    public Dictionary<CategoryId> reread() {
        return reread;
    }

    public void add(Sample sample) {
        samples.add(sample);
    }

    /// Drawn up to an annotation position, in their order.
    public List<Sample> samples(long upTo) {
        return samples.stream().filter(sample -> sample.position() <= upTo).toList();
    }

    /// All that counted at a cut.
    public Sheet at(Lineage lineage, Cut cut) {
        grow();
        return Sheet.whole(this, lineage, cut);
    }

    /// Some of the traces that counted at a cut. @param which by their number
    public Sheet at(Lineage lineage, Cut cut, IntPredicate which) {
        return part(lineage, cut, changes.counts(cut.cohort(), cut.labels(), which));
    }

    /// Traces of a cut somebody counted. @param counts by kind
    public Sheet part(Lineage lineage, Cut cut, int[] counts) {
        grow();
        return Sheet.part(this, lineage, cut, counts);
    }

    /// What traces of a cut come to. @param counts by kind; null for all of them
    Totals totals(Cut cut, int @Nullable [] counts) {
        var adding = ledger.grow();
        var sums = counts == null ? ledger.at(cut.cohort(), cut.labels()) : ledger.of(counts);
        return new Totals(this, adding, sums, cut.cohort(), cut.labels());
    }

    Columns columns() {
        return columns;
    }

    public Kind kind(int kind) {
        return vocabulary.kinds.get(kind);
    }

    public int patternOf(int kind) {
        return vocabulary.kinds.pattern(kind);
    }

    public Stances stances() {
        return stances;
    }

    Places places() {
        return places;
    }

    /// Takes in the patterns and kinds that came since.
    private void grow() {
        columns.grow();
        places.grow(vocabulary.kinds);
    }

    /// About how much room it takes.
    public long bytes() {
        return changes.bytes()
                + rereadings.bytes()
                + columns.bytes()
                + vocabulary.patterns.bytes()
                + vocabulary.kinds.bytes()
                + places.bytes()
                + ledger.bytes()
                + stances.bytes();
    }

    @Override
    public String toString() {
        return "traces=%d changes=%d patterns=%d kinds=%d bytes=%d"
                .formatted(
                        changes.traces(),
                        changes.changes(),
                        vocabulary.patterns.size(),
                        vocabulary.kinds.size(),
                        bytes());
    }
}
