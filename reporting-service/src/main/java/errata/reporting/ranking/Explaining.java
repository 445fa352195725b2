package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.Sheet.Showing;
import errata.reporting.machine.UnitColumn;
import errata.reporting.verdicts.Value;
import java.util.ArrayList;
import java.util.List;

/// Which failing traces some categories account for, pattern by pattern.
final class Explaining {
    private static final int MOST_GAINS = 10;

    private final Sheet sheet;
    private final Showing showing;
    private final int[] failing;

    Explaining(Sheet sheet) {
        this.sheet = sheet;
        this.showing = sheet.showingRetiredToo();
        this.failing = new int[sheet.patterns()];
        for (int pattern = 0; pattern < failing.length; pattern++) {
            int traces = sheet.traces(pattern);
            failing[pattern] = traces > 0 && sheet.failing(pattern) ? traces : 0;
        }
    }

    long failing() {
        return sheet.counted().failing();
    }

    /// Failing traces that no category says anything about.
    long uncategorised() {
        var standing = sheet.showing();
        long traces = 0;
        for (int pattern = 0; pattern < failing.length; pattern++) {
            boolean bare = standing.present(pattern) + standing.open(pattern) == 0;
            traces += bare ? failing[pattern] : 0;
        }
        return traces;
    }

    /// Failing traces that show any of the categories.
    long covered(List<CategoryId> categories) {
        var shown = shown(categories);
        long traces = 0;
        for (int pattern = 0; pattern < shown.length; pattern++) {
            traces += shown[pattern] > 0 ? failing[pattern] : 0;
        }
        return traces;
    }

    /// Failing traces that show some of the categories and nothing else, with nothing unresolved.
    long explained(List<CategoryId> categories) {
        var shown = shown(categories);
        long traces = 0;
        for (int pattern = 0; pattern < shown.length; pattern++) {
            boolean all = shown[pattern] > 0 && shown[pattern] == showing.present(pattern);
            traces += all && showing.open(pattern) == 0 ? failing[pattern] : 0;
        }
        return traces;
    }

    /// The ranked categories in the order in which each next one explains most.
    List<Gain> greedily(List<Tally> ranked) {
        var left = new ArrayList<>(
                ranked.stream().map(tally -> tally.category().id()).toList());
        var shown = new int[failing.length];
        var gains = new ArrayList<Gain>();
        long together = 0;
        while (!left.isEmpty() && gains.size() < MOST_GAINS) {
            CategoryId best = left.getFirst();
            long most = -1;
            for (var category : left) {
                long gain = gain(sheet.column(category), shown);
                best = gain > most ? category : best;
                most = Math.max(gain, most);
            }
            left.remove(best);
            show(best, shown);
            together += most;
            long reviewed = Math.max(1, sheet.counted().reviewed());
            gains.add(new Gain(best, most, together, (double) together / reviewed));
        }
        return List.copyOf(gains);
    }

    /// Traces to which nothing but this one is missing.
    private long gain(UnitColumn column, int[] shown) {
        long traces = 0;
        for (int at = 0; at < column.size(); at++) {
            int pattern = column.pattern(at);
            if (failing[pattern] > 0
                    && showing.present(pattern) == shown[pattern] + 1
                    && showing.open(pattern) == 0
                    && column.value(at) == Value.PRESENT) {
                traces += failing[pattern];
            }
        }
        return traces;
    }

    /// How many of the categories each pattern shows.
    private int[] shown(List<CategoryId> categories) {
        var shown = new int[failing.length];
        categories.forEach(category -> show(category, shown));
        return shown;
    }

    private void show(CategoryId category, int[] shown) {
        var column = sheet.column(category);
        for (int at = 0; at < column.size(); at++) {
            shown[column.pattern(at)] += column.value(at) == Value.PRESENT ? 1 : 0;
        }
    }
}
