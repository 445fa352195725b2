package errata.reporting.staleness;

import errata.events.CategoryId;
import errata.reporting.lineage.Bearing;
import errata.reporting.lineage.Extent.Unit;
import errata.reporting.lineage.UnitId;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.machine.UnitCounts;

/// What remains of a category's counts when verdicts that outlived their definition are left out. What they say is
/// unknown then, present or absent alike: they stay in the denominator and open the bounds at both ends. Dropping them
/// from one side only would move the rate.
///
/// A trace is left out by the verdict that counts on it, and that is stale by the category its reader judged.
public final class Outdated {
    private final Sheet sheet;
    private final Edits edits;
    private final CountedKinds kinds;

    /// @param edits up to the codebook of the sheet; @param counts of the sheet, by kind
    public Outdated(Sheet sheet, Edits edits, int[] counts) {
        this.sheet = sheet;
        this.edits = edits;
        this.kinds = new CountedKinds(sheet, counts);
    }

    /// @param stale traces whose verdict was left out
    public record Kept(UnitCounts counts, long stale) {}

    public Kept of(CategoryId category) {
        var all = sheet.of(category);
        var unit = sheet.lineage().current(category).filter(this::isTouched);
        return unit.isEmpty() ? new Kept(all, 0) : new Leaving(category, unit.get(), all).leave();
    }

    /// Whether anything it grew out of was ever given another meaning.
    private boolean isTouched(Unit unit) {
        return Bearing.on(unit).stream().map(UnitId::category).distinct().anyMatch(edits::anySemantic);
    }

    /// The counts of one category without what is stale.
    private final class Leaving {
        private final UnitCounts all;
        private final UnitColumn column;
        private final StaleVerdict verdict;
        private final long[] present;
        private final long[] open;
        private long count;
        private long absent;
        private long primary;
        private long labels;
        private long stale;

        Leaving(CategoryId category, Unit unit, UnitCounts all) {
            this.all = all;
            this.column = sheet.column(category);
            this.verdict = new StaleVerdict(sheet, edits, unit, column);
            this.present = all.present().clone();
            this.open = all.open().clone();
            this.count = all.count();
            this.absent = all.absent();
            this.primary = all.primary();
            this.labels = all.labels();
        }

        /// Most traces have no label that bears on it: of those the lists alone tell, many at once.
        Kept leave() {
            kinds.eachList((coverage, group, traces) -> {
                if (verdict.isStaleByLists(coverage)) {
                    leaveAbsent(group, traces);
                }
            });
            for (int at = 0; at < column.size(); at++) {
                kinds.eachOf(column.pattern(at), this::correct);
            }
            return new Kept(
                    new UnitCounts(count, all.assessed(), present, open, absent, primary, labels, all.firstSeen()),
                    stale);
        }

        /// A label bears on traces of this kind: it tells, and not the lists.
        private void correct(int kind) {
            if (verdict.isStaleByLists(kinds.coverage(kind))) {
                leaveAbsent(kinds.group(kind), -kinds.traces(kind));
            }
            if (verdict.isStale(kind)) {
                leave(kind);
            }
        }

        private void leaveAbsent(int group, long traces) {
            stale += traces;
            open[group] += traces;
            absent -= traces;
        }

        private void leave(int kind) {
            int traces = kinds.traces(kind);
            int group = kinds.group(kind);
            boolean assessed = verdict.isAssessed(kind);
            stale += traces;
            open[group] += assessed ? traces : 0;
            if (verdict.isPresent(kind)) {
                present[group] -= assessed ? traces : 0;
                count -= traces;
                primary -= verdict.isPrimary(kind) ? traces : 0;
                labels -= (long) verdict.labels(kind) * traces;
            } else {
                absent -= traces;
            }
        }
    }
}
