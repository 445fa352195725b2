package errata.reporting.windows;

import errata.reporting.cutting.Cut;
import errata.reporting.machine.Machine;
import errata.reporting.machine.Sheet;
import errata.reporting.projection.View;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which of the reviewed traces a ranking is about: those that began in a window, those of a segment, or all.
///
/// @param from, to instants, the first included; null = open
/// @param segment values by fact (`service`, `release`…): any of a fact's values, for every fact
public record Traces(@Nullable Instant from, @Nullable Instant to, Map<String, Set<String>> segment) {
    public static final Traces ALL = new Traces(null, null, Map.of());

    public boolean all() {
        return equals(ALL);
    }

    /// Whenever they began.
    public boolean anyTime() {
        return from == null && to == null;
    }

    public Sheet of(View view, Cut cut) {
        return all() ? view.at(cut) : view.at(cut, which(view));
    }

    /// How many of them are counted as each kind.
    public int[] counts(View view, Cut cut) {
        var changes = view.machine().changes();
        return all()
                ? changes.counts(cut.cohort(), cut.labels())
                : changes.counts(cut.cohort(), cut.labels(), which(view));
    }

    /// Whether a trace, by its number, is one of them.
    public IntPredicate which(View view) {
        if (all()) {
            return _ -> true;
        }
        var machine = view.machine();
        var facts = facts(machine);
        long first = from == null ? Long.MIN_VALUE : minute(from);
        long end = to == null ? Long.MAX_VALUE : minute(to);
        var changes = machine.changes();
        return trace -> {
            int minute = changes.startedAt(trace);
            return minute >= first && minute < end && facts.get(changes.factsOf(trace));
        };
    }

    /// The numbers of the facts that belong to the segment.
    private BitSet facts(Machine machine) {
        var known = machine.vocabulary().facts;
        var belong = new BitSet();
        for (int number = 0; number < known.size(); number++) {
            var values = known.get(number).values();
            belong.set(number, segment.entrySet().stream().allMatch(asked -> {
                var value = values.get(asked.getKey());
                return value != null && asked.getValue().contains(value);
            }));
        }
        return belong;
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }
}
