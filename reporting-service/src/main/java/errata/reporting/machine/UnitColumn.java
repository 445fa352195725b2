package errata.reporting.machine;

import errata.reporting.compact.Ints;
import errata.reporting.verdicts.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What the patterns say of one unit: those on which a label bears, ascending, each with its value.
/// A unit never changes what it is about, so a value once worked out stays.
public final class UnitColumn {
    private int[] patterns = new int[16];
    private byte[] marks = new byte[16];
    private byte[] labels = new byte[16];
    private int size;
    private int known;
    private int knownCoverages;
    private int knownLists;
    private final BitSet coveredLists = new BitSet();
    private boolean[] covered = new boolean[16];

    private static final int PRIMARY = 8;
    private static final int VALUE = 7;
    private static final Value[] VALUES = Value.values();

    int known() {
        return known;
    }

    void know(int patternsSoFar) {
        known = patternsSoFar;
    }

    int knownCoverages() {
        return knownCoverages;
    }

    /// @param lists what some reviews looked through together
    void coverage(List<Integer> lists) {
        if (knownCoverages == covered.length) {
            covered = Arrays.copyOf(covered, 2 * knownCoverages);
        }
        covered[knownCoverages++] = lists.stream().anyMatch(coveredLists::get);
    }

    int knownLists() {
        return knownLists;
    }

    void list(boolean covers) {
        coveredLists.set(knownLists++, covers);
    }

    /// Whether reviews that looked for this together looked for the unit.
    public boolean covers(int coverage) {
        return covered[coverage];
    }

    /// @param said labels that say it is present
    void add(int pattern, Value value, boolean primary, int said) {
        if (size == patterns.length) {
            int more = Ints.more(size);
            patterns = Arrays.copyOf(patterns, more);
            marks = Arrays.copyOf(marks, more);
            labels = Arrays.copyOf(labels, more);
        }
        patterns[size] = pattern;
        labels[size] = (byte) Math.min(said, Byte.MAX_VALUE);
        marks[size++] = (byte) (value.ordinal() | (primary ? PRIMARY : 0));
    }

    public int size() {
        return size;
    }

    public int pattern(int at) {
        return patterns[at];
    }

    public Value value(int at) {
        return marked(marks[at]);
    }

    /// Labels that say it is present.
    public int labels(int at) {
        return labels[at];
    }

    /// Value and primary, together.
    int mark(int at) {
        return marks[at];
    }

    public boolean primary(int at) {
        return isPrimary(marks[at]);
    }

    static Value marked(int mark) {
        return VALUES[mark & VALUE];
    }

    static boolean isPrimary(int mark) {
        return (mark & PRIMARY) != 0;
    }

    /// The place of the first pattern that is not below one.
    int from(int pattern) {
        int at = Arrays.binarySearch(patterns, 0, size, pattern);
        return at < 0 ? -at - 1 : at;
    }

    /// What a pattern says of the unit; unknown where no label bears on it.
    public Value valueOf(int pattern) {
        int at = find(pattern);
        return at < 0 ? Value.UNKNOWN : value(at);
    }

    /// Where a pattern stands; below 0 where no label of it bears on the unit.
    public int find(int pattern) {
        return Arrays.binarySearch(patterns, 0, size, pattern);
    }

    long bytes() {
        return 6L * patterns.length;
    }
}
