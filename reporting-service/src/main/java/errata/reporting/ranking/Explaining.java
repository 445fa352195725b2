package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.Sheet.Showing;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which failing traces some categories account for, pattern by pattern.
final class Explaining {
    private static final int MOST_GAINS = 10;

    private final Sheet sheet;
    private final Showing showing;

    Explaining(Sheet sheet) {
        this.sheet = sheet;
        this.showing = sheet.showingRetiredToo();
    }

    long failing() {
        return sheet.counted().failing();
    }

    /// Failing traces that no category says anything about.
    long uncategorised() {
        var standing = sheet.showing();
        long traces = 0;
        for (int pattern = 0; pattern < sheet.patterns(); pattern++) {
            if (failing(pattern) > 0 && standing.present(pattern) + standing.open(pattern) == 0) {
                traces += failing(pattern);
            }
        }
        return traces;
    }

    /// Failing traces that show any of the categories.
    long covered(List<CategoryId> categories) {
        var shown = shown(categories);
        long traces = 0;
        for (int pattern = 0; pattern < shown.length; pattern++) {
            traces += shown[pattern] > 0 ? failing(pattern) : 0;
        }
        return traces;
    }

    /// Failing traces that show some of the categories and nothing else, with nothing unresolved.
    long explained(List<CategoryId> categories) {
        return explained(shown(categories));
    }

    /// The ranked categories in the order in which each next one explains most.
    List<Gain> greedily(List<Tally> ranked) {
        var left = new LinkedHashSet<CategoryId>();
        ranked.forEach(tally -> left.add(tally.category().id()));
        var shown = new int[sheet.patterns()];
        var gains = new ArrayList<Gain>();
        long together = 0;
        while (!left.isEmpty() && gains.size() < MOST_GAINS) {
            var best = best(left, shown);
            left.remove(best);
            show(best, shown);
            long now = explained(shown);
            gains.add(new Gain(
                    best,
                    now - together,
                    now,
                    (double) now / Math.max(1, sheet.counted().reviewed())));
            together = now;
        }
        return List.copyOf(gains);
    }

    private CategoryId best(Set<CategoryId> left, int[] shown) {
        var best = left.iterator().next();
        long most = -1;
        for (var category : left) {
            long gain = gain(category, shown);
            if (gain > most) {
                most = gain;
                best = category;
            }
        }
        return best;
    }

    /// Traces to which nothing but this one is missing.
    private long gain(CategoryId category, int[] shown) {
        var column = sheet.column(category);
        long traces = 0;
        for (int at = 0; at < column.size(); at++) {
            int pattern = column.pattern(at);
            if (column.value(at) == Value.PRESENT
                    && showing.open(pattern) == 0
                    && showing.present(pattern) == shown[pattern] + 1) {
                traces += failing(pattern);
            }
        }
        return traces;
    }

    private long explained(int[] shown) {
        long traces = 0;
        for (int pattern = 0; pattern < shown.length; pattern++) {
            boolean all = shown[pattern] > 0 && shown[pattern] == showing.present(pattern);
            traces += all && showing.open(pattern) == 0 ? failing(pattern) : 0;
        }
        return traces;
    }

    /// How many of the categories each pattern shows.
    private int[] shown(List<CategoryId> categories) {
        var shown = new int[sheet.patterns()];
        categories.forEach(category -> show(category, shown));
        return shown;
    }

    private void show(CategoryId category, int[] shown) {
        var column = sheet.column(category);
        for (int at = 0; at < column.size(); at++) {
            shown[column.pattern(at)] += column.value(at) == Value.PRESENT ? 1 : 0;
        }
    }

    private int failing(int pattern) {
        int traces = sheet.traces(pattern);
        return traces > 0 && sheet.failing(pattern) ? traces : 0;
    }
}
