package errata.reporting.staleness;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.cutting.Cut;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.Kinds.Kind;
import errata.reporting.patterns.Looked;
import errata.reporting.patterns.Pattern;
import errata.reporting.patterns.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Verdicts that stand, though the definition they were made under does not. They count until somebody reads again.
///
/// @param presentStale of `present`; @param absentStale of `absent`: labels and what a review looked for in vain
public record Staleness(long present, long presentStale, long absent, long absentStale) {
    // More than a fifth: the figures of the category lean on a definition that is gone.
    private static final double MANY = .2;

    public static final Staleness NONE = new Staleness(0, 0, 0, 0);

    /// Of all that count at a cut, by the category that was judged.
    public static Map<CategoryId, Staleness> of(Machine machine, Cut cut, Edits edits) {
        return new Adding(machine, edits).add(machine.changes().counts(cut.cohort(), cut.labels()));
    }

    /// Lists are added once each, by how many reviews looked through them; a label takes its category out again.
    private static final class Adding {
        private final Machine machine;
        private final Edits edits;
        private final Map<CategoryId, Staleness> all = new HashMap<>();
        private final Map<Looked, Map<CategoryId, Looked.At>> lists = new HashMap<>();
        private final Map<Looked, Long> reviews = new HashMap<>();
        private final Map<Said, Long> labels = new HashMap<>();
        private final Map<Looked.At, Long> labelled = new HashMap<>();

        Adding(Machine machine, Edits edits) {
            this.machine = machine;
            this.edits = edits;
        }

        Map<CategoryId, Staleness> add(int[] counts) {
            for (int kind = 1; kind < counts.length; kind++) {
                if (counts[kind] > 0) {
                    add(machine.kind(kind), counts[kind]);
                }
            }
            labels.forEach((label, traces) -> {
                if (label.verdict() != Verdict.UNSURE) {
                    boolean present = label.verdict() == Verdict.PRESENT;
                    add(label.category(), present, label.meaning(), traces);
                }
            });
            reviews.forEach((list, traces) -> list.at().forEach(at -> add(at.category(), false, at.meaning(), traces)));
            labelled.forEach((at, traces) -> add(at.category(), false, at.meaning(), -traces));
            all.values().removeIf(NONE::equals);
            return all;
        }

        private void add(Kind kind, long traces) {
            var words = machine.vocabulary();
            var pattern = words.patterns.get(kind.pattern());
            pattern.said().forEach(label -> labels.merge(label, traces, Long::sum));
            var lists = words.lists(kind);
            for (int i = 0; i < lists.size(); i++) {
                int reader = pattern.decided().get(i).reader();
                add(lists.get(i), Pattern.saidBy(pattern, reader), traces);
            }
        }

        private void add(Looked looked, List<Said> said, long traces) {
            reviews.merge(looked, traces, Long::sum);
            var list = lists.computeIfAbsent(looked, Adding::byCategory);
            for (var label : said) {
                var at = list.get(label.category());
                if (at != null) {
                    labelled.merge(at, traces, Long::sum);
                }
            }
        }

        private static Map<CategoryId, Looked.At> byCategory(Looked looked) {
            return looked.at().stream().collect(Collectors.toMap(Looked.At::category, Function.identity()));
        }

        private void add(CategoryId category, boolean present, long meaning, long traces) {
            boolean stale = edits.isStale(category, present, meaning);
            all.merge(category, of(present, stale ? traces : 0, traces), Staleness::plus);
        }
    }

    private static Staleness of(boolean present, long stale, long traces) {
        return present ? new Staleness(traces, stale, 0, 0) : new Staleness(0, 0, traces, stale);
    }

    public Staleness plus(Staleness more) {
        return new Staleness(
                present + more.present,
                presentStale + more.presentStale,
                absent + more.absent,
                absentStale + more.absentStale);
    }

    /// Stale of all that stand; null where nothing does.
    @Nullable
    public Double share() {
        return ratio(presentStale + absentStale, present + absent);
    }

    public @Nullable Double presentShare() {
        return ratio(presentStale, present);
    }

    public @Nullable Double absentShare() {
        return ratio(absentStale, absent);
    }

    public boolean warns() {
        return exceeds(presentShare()) || exceeds(absentShare());
    }

    private static boolean exceeds(@Nullable Double share) {
        return share != null && share > MANY;
    }

    private static @Nullable Double ratio(long part, long of) {
        return of == 0 ? null : Double.valueOf((double) part / of);
    }
}
