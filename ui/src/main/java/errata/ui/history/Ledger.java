package errata.ui.history;

import errata.ui.wire.LedgerEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Both logs as one ledger, newest first. Positions in each log are dense, so a page is cut by two positions.
///
/// @param a, t the last positions not shown yet: the page before this one begins there
public record Ledger(List<Line> lines, long a, long t, boolean more) {

    /// An event and the log it stands in.
    public record Line(Log log, LedgerEvent event) {

        /// The id of a line: `a41`, `t7`.
        public String mark() {
            return (log == Log.ANNOTATION ? "a" : "t") + event.position();
        }
    }

    public enum Log {
        ANNOTATION,
        TAXONOMY
    }

    /// Where a stretch of one log comes from: events with `from < position <= to`, in any order.
    interface Stretch {
        List<LedgerEvent> between(long from, long to);
    }

    private static final Comparator<Line> NEWEST = Comparator.comparing(
                    (Line l) -> l.event().at())
            .thenComparingLong(l -> l.event().position())
            .reversed();

    /// @param size lines on a page
    /// @param effort stretches read at most while a filter finds little
    static Ledger read(
            Stretch annotation, Stretch taxonomy, long a, long t, int size, int effort, Predicate<Line> wanted) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < effort && lines.size() < size && (a > 0 || t > 0); i++) {
            long fromA = Math.max(0, a - size);
            long fromT = Math.max(0, t - size);
            var both = new ArrayList<Line>();
            stretch(annotation, fromA, a).forEach(e -> both.add(new Line(Log.ANNOTATION, e)));
            stretch(taxonomy, fromT, t).forEach(e -> both.add(new Line(Log.TAXONOMY, e)));
            if (both.isEmpty()) {
                break;
            }
            both.sort(NEWEST);
            // The newest `size` of both are certainly complete: each stretch held that many, or all there were.
            for (Line line : both.subList(0, Math.min(size, both.size()))) {
                if (lines.size() == size) {
                    break;
                }
                if (line.log() == Log.ANNOTATION) {
                    a = line.event().position() - 1;
                } else {
                    t = line.event().position() - 1;
                }
                if (wanted.test(line)) {
                    lines.add(line);
                }
            }
        }
        return new Ledger(List.copyOf(lines), a, t, a > 0 || t > 0);
    }

    private static List<LedgerEvent> stretch(Stretch log, long from, long to) {
        return to <= from
                ? List.of()
                : log.between(from, to).stream()
                        .filter(e -> e.position() > from && e.position() <= to)
                        .toList();
    }
}
