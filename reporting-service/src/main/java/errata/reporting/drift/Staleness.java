package errata.reporting.drift;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.evidence.Evidence;
import errata.reporting.evidence.Label;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verdicts that stand, though the definition they were made under does not. They count until somebody reads again.
///
/// @param presentStale of `present`; @param absentStale of `absent`: labels and what a review looked for in vain
record Staleness(long present, long presentStale, long absent, long absentStale) {
    // More than a fifth: the figures of the category lean on a definition that is gone.
    private static final double MANY = .2;

    static final Staleness NONE = new Staleness(0, 0, 0, 0);

    static Map<CategoryId, Staleness> of(Evidence evidence, Edits edits) {
        var all = new HashMap<CategoryId, Staleness>();
        var labelled = new HashSet<Label.Key>();
        for (var label : evidence.labels()) {
            labelled.add(label.key());
            if (evidence.cohort().contains(label.trace()) && label.verdict() != Verdict.UNSURE) {
                add(all, label.category(), label.verdict() == Verdict.PRESENT, label.codebook(), edits);
            }
        }
        for (var review : evidence.reviews()) {
            for (var category : review.assessed()) {
                if (evidence.cohort().contains(review.trace())
                        && !labelled.contains(new Label.Key(review.trace(), category, review.by()))) {
                    add(all, category, false, review.codebook(), edits);
                }
            }
        }
        return all;
    }

    private static void add(
            Map<CategoryId, Staleness> all, CategoryId category, boolean present, long stamp, Edits edits) {
        boolean stale = edits.isStale(category, present, stamp);
        all.merge(category, one(present, stale), Staleness::plus);
    }

    private static Staleness one(boolean present, boolean stale) {
        long mark = stale ? 1 : 0;
        return present ? new Staleness(1, mark, 0, 0) : new Staleness(0, 0, 1, mark);
    }

    Staleness plus(Staleness more) {
        return new Staleness(
                present + more.present,
                presentStale + more.presentStale,
                absent + more.absent,
                absentStale + more.absentStale);
    }

    /// Stale of all that stand; null where nothing does.
    @Nullable
    Double share() {
        return ratio(presentStale + absentStale, present + absent);
    }

    boolean warns() {
        return exceeds(ratio(presentStale, present)) || exceeds(ratio(absentStale, absent));
    }

    private static boolean exceeds(@Nullable Double share) {
        return share != null && share > MANY;
    }

    private static @Nullable Double ratio(long part, long of) {
        return of == 0 ? null : Double.valueOf((double) part / of);
    }
}
