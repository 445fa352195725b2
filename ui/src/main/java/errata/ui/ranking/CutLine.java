package errata.ui.ranking;

import errata.ui.wire.RankedWindow;
import errata.ui.wording.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which cut one looks at, in one line: what goes without saying as words, what was chosen as words that can be taken
/// away one by one.
public record CutLine(List<Said> said) {

    /// @param away where the same ranking stands without it; null for what goes without saying
    /// @param why a sentence for those who ask what it means
    public record Said(
            String words, @Nullable String away, @Nullable String why) {}

    static CutLine of(Ways ways, @Nullable RankedWindow emptied) {
        var question = ways.question();
        var said = new ArrayList<Said>();
        said.add(instant(ways));
        said.add(lens(ways));
        said.add(window(ways, emptied));
        if (question.segment().isEmpty()) {
            said.add(new Said("all segments", null, null));
        }
        question.segment().forEach(fact -> said.add(new Said(fact, ways.without(fact), null)));
        said.add(unit(ways));
        if (question.staleOut()) {
            said.add(new Said(
                    "stale verdicts left out",
                    ways.withStale(false),
                    "What is older than its definition counts as unknown: it stays among the traces read and opens the"
                            + " bounds."));
        }
        return new CutLine(List.copyOf(said));
    }

    private static Said instant(Ways ways) {
        Instant at = ways.ranking().asOf();
        boolean claimed = "claimed".equals(ways.ranking().clock());
        String why = claimed
                ? "This project keeps claimed time: instants tell when things were decided, not when they were recorded."
                : null;
        String clock = claimed ? " (claimed time)" : "";
        boolean past = ways.question().asOf() != null || ways.question().cut() != null;
        return !past || at == null
                ? new Said("as of now" + clock, past ? ways.today() : null, why)
                : new Said("as of " + Wording.stamp(at) + " UTC" + clock, ways.today(), why);
    }

    private static Said lens(Ways ways) {
        var lens = ways.question().lens();
        return new Said(
                lens.title().toLowerCase(Locale.ROOT),
                lens == Lens.AS_WAS ? null : ways.withLens(Lens.AS_WAS),
                lens.sentence());
    }

    private static Said window(Ways ways, @Nullable RankedWindow emptied) {
        var told = Windows.told(ways.ranking().window());
        return ways.question().usualWindow()
                ? new Said(
                        emptied == null
                                ? told
                                : told + " (of the usual window, " + emptied.why() + ", nothing is read)",
                        null,
                        "The usual window: since the latest release with at least thirty traces read, else twelve weeks")
                : new Said(told, ways.inWindow(null), null);
    }

    private static Said unit(Ways ways) {
        var unit = ways.question().unit();
        return new Said(
                "counted by " + unit.title().toLowerCase(Locale.ROOT),
                unit == Unit.TRACES ? null : ways.withUnit(Unit.TRACES),
                unit.sentence());
    }
}
