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
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/// A project in memory: what every trace was counted as, at any time. Not for several threads at once.
public final class Machine {
    private final Vocabulary vocabulary = new Vocabulary();
    private final ChangeLog changes = new ChangeLog();
    private final Rereadings rereadings = new Rereadings();
    private final Dictionary<CategoryId> reread = new Dictionary<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Columns columns = new Columns(vocabulary);
    private final Places places = new Places();
    private int[] firstCounted = new int[16]; // by pattern; 0 = not yet
    private int grown = 1;

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
        return new Sheet(this, lineage, cut, changes.counts(cut.cohort(), cut.labels()), true);
    }

    /// Some of the traces that counted at a cut. @param which by their number
    public Sheet at(Lineage lineage, Cut cut, IntPredicate which) {
        return part(lineage, cut, changes.counts(cut.cohort(), cut.labels(), which));
    }

    /// Traces of a cut somebody counted. @param counts by kind
    public Sheet part(Lineage lineage, Cut cut, int[] counts) {
        grow();
        return new Sheet(this, lineage, cut, counts, false);
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

    /// The label position at which a pattern was counted first.
    long firstCounted(int pattern) {
        return firstCounted[pattern];
    }

    Places places() {
        return places;
    }

    /// Takes in the patterns and kinds that came since.
    private void grow() {
        columns.grow();
        places.grow(vocabulary.kinds);
        int patterns = vocabulary.patterns.size();
        firstCounted = patterns > firstCounted.length ? Arrays.copyOf(firstCounted, 2 * patterns) : firstCounted;
        for (; grown < vocabulary.kinds.size(); grown++) {
            int pattern = vocabulary.kinds.pattern(grown);
            int first = (int) changes.firstCounted(grown);
            firstCounted[pattern] = firstCounted[pattern] == 0 ? first : Math.min(first, firstCounted[pattern]);
        }
    }

    /// About how much room it takes.
    public long bytes() {
        return changes.bytes()
                + rereadings.bytes()
                + columns.bytes()
                + vocabulary.patterns.bytes()
                + vocabulary.kinds.bytes()
                + places.bytes()
                + 4L * firstCounted.length;
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
