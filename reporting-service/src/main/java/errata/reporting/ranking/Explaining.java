package errata.reporting.ranking;

import errata.events.CategoryId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.Sheet.Showing;
import errata.reporting.verdicts.Value;
import java.util.List;

/// Which failing traces some categories account for, pattern by pattern.
final class Explaining {
    private final Sheet sheet;
    private final Showing standing;
    private final Showing retired;
    private final int[] failing;

    Explaining(Sheet sheet) {
        this.sheet = sheet;
        this.standing = sheet.showing();
        this.retired = sheet.showingRetired();
        this.failing = new int[sheet.patterns()];
        for (int pattern = 0; pattern < failing.length; pattern++) {
            int traces = sheet.traces(pattern);
            failing[pattern] = traces > 0 && sheet.failing(pattern) ? traces : 0;
        }
    }

    long failing() {
        return sheet.totals().failing();
    }

    /// Failing traces with a pattern.
    int failing(int pattern) {
        return failing[pattern];
    }

    /// Categories that a pattern shows, retired or not; none can be made up for if something is open.
    int present(int pattern) {
        return standing.present(pattern) + retired.present(pattern);
    }

    boolean isOpen(int pattern) {
        return standing.open(pattern) + retired.open(pattern) > 0;
    }

    int patterns() {
        return failing.length;
    }

    /// Failing traces that no category says anything about.
    long uncategorised() {
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
            boolean all = shown[pattern] > 0 && shown[pattern] == present(pattern);
            traces += all && !isOpen(pattern) ? failing[pattern] : 0;
        }
        return traces;
    }

    /// How many of the categories each pattern shows.
    private int[] shown(List<CategoryId> categories) {
        var shown = new int[failing.length];
        for (var category : categories) {
            var column = sheet.column(category);
            for (int at = 0; at < column.size(); at++) {
                shown[column.pattern(at)] += column.value(at) == Value.PRESENT ? 1 : 0;
            }
        }
        return shown;
    }
}
