package errata.reporting.ranking;

import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Picks category after category, each time the one that explains most failing traces together with those picked
/// before: traces that then show nothing else, with nothing unresolved (the greedy rule of Nemhauser, Wolsey and Fisher
/// 1978).
///
/// A pattern to which one category is missing gives its traces to that category. So that each pick only touches the
/// patterns it is on, the exclusive or of what is missing is kept: when one is missing, it is that one.
final class Greedily {
    private static final int MOST = 10;

    private final Sheet sheet;
    private final Explaining explaining;
    private final List<Tally> ranked;
    private final List<UnitColumn> columns;
    private final int[] missing;
    private final int[] which;
    private final long[] gains;

    private Greedily(Sheet sheet, Explaining explaining, List<Tally> ranked) {
        this.sheet = sheet;
        this.explaining = explaining;
        this.ranked = ranked;
        this.columns = ranked.stream()
                .map(tally -> sheet.column(tally.category().id()))
                .toList();
        this.missing = new int[explaining.patterns()];
        this.which = new int[missing.length];
        this.gains = new long[columns.size()];
    }

    /// @param ranked what can be picked
    static List<Gain> of(Sheet sheet, Explaining explaining, List<Tally> ranked) {
        var greedily = new Greedily(sheet, explaining, ranked);
        greedily.prepare();
        return greedily.pick();
    }

    private void prepare() {
        for (int pattern = 0; pattern < missing.length; pattern++) {
            boolean explainable = explaining.failing(pattern) > 0 && !explaining.isOpen(pattern);
            missing[pattern] = explainable ? explaining.present(pattern) : 0;
        }
        var rankedOnes = new int[missing.length];
        for (int category = 0; category < columns.size(); category++) {
            var column = columns.get(category);
            for (int at = 0; at < column.size(); at++) {
                if (column.value(at) == Value.PRESENT) {
                    which[column.pattern(at)] ^= category;
                    rankedOnes[column.pattern(at)]++;
                }
            }
        }
        for (int pattern = 0; pattern < missing.length; pattern++) {
            // What is not ranked cannot be picked, so nothing explains such a trace.
            missing[pattern] = rankedOnes[pattern] == missing[pattern] ? missing[pattern] : 0;
            give(pattern);
        }
    }

    private List<Gain> pick() {
        var picked = new BitSet();
        var found = new ArrayList<Gain>();
        long together = 0;
        long reviewed = Math.max(1, sheet.totals().reviewed());
        while (found.size() < Math.min(MOST, columns.size())) {
            int best = best(picked);
            picked.set(best);
            together += gains[best];
            var id = ranked.get(best).category().id();
            found.add(new Gain(id, gains[best], together, (double) together / reviewed));
            take(best);
        }
        return List.copyOf(found);
    }

    /// The first of those that explain most.
    private int best(BitSet picked) {
        int best = picked.nextClearBit(0);
        for (int category = best; category < gains.length; category++) {
            best = !picked.get(category) && gains[category] > gains[best] ? category : best;
        }
        return best;
    }

    private void take(int category) {
        var column = columns.get(category);
        for (int at = 0; at < column.size(); at++) {
            int pattern = column.pattern(at);
            if (column.value(at) == Value.PRESENT && missing[pattern] > 0) {
                missing[pattern]--;
                which[pattern] ^= category;
                give(pattern);
            }
        }
    }

    private void give(int pattern) {
        if (missing[pattern] == 1) {
            gains[which[pattern]] += explaining.failing(pattern);
        }
    }
}
