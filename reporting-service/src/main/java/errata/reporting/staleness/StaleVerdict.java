package errata.reporting.staleness;

import errata.reporting.lineage.Extent.Unit;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.machine.UnitColumn;
import errata.reporting.patterns.Looked;
import errata.reporting.verdicts.PatternVerdict;
import errata.reporting.verdicts.Value;
import java.util.HashMap;
import java.util.Map;

/// Whether what counts for a unit on the traces of a kind was said under a definition that is gone: by the label it
/// rests on, or, where nothing but having looked for it says that it is absent, by what all those lists meant.
final class StaleVerdict {
    private final Machine machine;
    private final Edits edits;
    private final Unit unit;
    private final UnitColumn column;
    private final PatternVerdict words;
    private final PatternVerdict freshWords;
    private final Map<Integer, Rests> patterns = new HashMap<>();
    private final Map<Integer, Boolean> fresh = new HashMap<>();

    /// What the value of a pattern rests on.
    private enum Rests {
        LISTS,
        STALE_LABEL,
        FRESH_LABEL
    }

    StaleVerdict(Sheet sheet, Edits edits, Unit unit, UnitColumn column) {
        this.machine = sheet.machine();
        this.edits = edits;
        this.unit = unit;
        this.column = column;
        this.words = new PatternVerdict(sheet.lineage());
        this.freshWords = new PatternVerdict(sheet.lineage());
    }

    boolean isStale(int kind) {
        return switch (column.valueOf(machine.patternOf(kind))) {
            case OPEN -> false;
            case UNKNOWN -> isStaleByLists(coverage(kind));
            case PRESENT, ABSENT ->
                switch (rests(machine.patternOf(kind))) {
                    case STALE_LABEL -> true;
                    case FRESH_LABEL -> false;
                    case LISTS -> isStaleByLists(coverage(kind));
                };
        };
    }

    /// Of traces that nothing but lists speak of.
    boolean isStaleByLists(int coverage) {
        return column.covers(coverage) && !isFresh(coverage);
    }

    boolean isAssessed(int kind) {
        return column.covers(coverage(kind));
    }

    boolean isPresent(int kind) {
        return column.valueOf(machine.patternOf(kind)) == Value.PRESENT;
    }

    boolean isPrimary(int kind) {
        return column.primary(column.find(machine.patternOf(kind)));
    }

    int labels(int kind) {
        return column.labels(column.find(machine.patternOf(kind)));
    }

    private int coverage(int kind) {
        return machine.vocabulary().kinds.coverage(kind);
    }

    private Rests rests(int number) {
        return patterns.computeIfAbsent(number, _ -> {
            var pattern = machine.vocabulary().patterns.get(number);
            var word = words.heard(pattern).word(unit);
            if (word.position() == 0) {
                return Rests.LISTS;
            }
            var label = pattern.said().get((int) word.position() - 1);
            boolean stale = edits.isStale(label.category(), word.value() == Value.PRESENT, label.meaning());
            return stale ? Rests.STALE_LABEL : Rests.FRESH_LABEL;
        });
    }

    /// Whether any of the lists would still cover the unit without what means something else now.
    private boolean isFresh(int coverage) {
        return fresh.computeIfAbsent(coverage, _ -> machine.vocabulary().coverages.get(coverage).stream()
                .map(machine.vocabulary()::looked)
                .anyMatch(list -> freshWords.covers(fresh(list), unit)));
    }

    private Looked fresh(Looked list) {
        var at = list.at().stream()
                .filter(one -> !edits.isStale(one.category(), false, one.meaning()))
                .toList();
        return new Looked(list.id(), at);
    }
}
