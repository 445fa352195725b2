package errata.reporting.changes;

import errata.reporting.compact.Ascending;
import errata.reporting.compact.Narrow;

/// Every judgement a reader made of what they had judged before, in columns.
public final class Rereadings {
    private static final int BEFORE = 1;
    private static final int AFTER = 2;
    private static final int ACROSS = 4;

    private static final int FLAGS = 3;

    private final Ascending positions = new Ascending();
    private final Narrow judged = new Narrow(); // the category, and the flags below it

    /// What became of the judgements of one category.
    ///
    /// @param across true if its meaning had changed in between
    @FunctionalInterface
    public interface Each {
        void reread(int category, boolean before, boolean after, boolean across);
    }

    /// @param category its number
    public void add(long position, int category, boolean before, boolean after, boolean across) {
        positions.add(Math.toIntExact(position));
        judged.add(category << FLAGS | flags(before, after, across));
    }

    public static int flags(boolean before, boolean after, boolean across) {
        return (before ? BEFORE : 0) | (after ? AFTER : 0) | (across ? ACROSS : 0);
    }

    public int size() {
        return positions.size();
    }

    public long bytes() {
        return positions.bytes() + judged.bytes();
    }

    /// Those made up to a position, in the order of the log.
    public void upTo(long position, Each each) {
        int until = positions.upTo((int) Math.min(position, Integer.MAX_VALUE));
        for (int i = 0; i < until; i++) {
            int of = judged.get(i);
            each.reread(of >>> FLAGS, (of & BEFORE) != 0, (of & AFTER) != 0, (of & ACROSS) != 0);
        }
    }
}
