package errata.reporting.staleness;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.cutting.Cut;
import errata.reporting.machine.Machine;
import java.util.HashMap;
import java.util.Map;
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
        var all = new HashMap<CategoryId, Staleness>();
        machine.stances().each(machine.changes().counts(cut.cohort(), cut.labels()), (stance, traces) -> {
            if (stance.verdict() != Verdict.UNSURE) {
                boolean present = stance.verdict() == Verdict.PRESENT;
                boolean stale = edits.isStale(stance.category(), present, stance.meaning());
                all.merge(stance.category(), of(present, stale ? traces : 0, traces), Staleness::plus);
            }
        });
        all.values().removeIf(NONE::equals);
        return all;
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
