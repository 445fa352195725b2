package errata.reporting.ranking;

import errata.events.codebook.Category;
import errata.reporting.staleness.Outdated.Kept;
import org.jspecify.annotations.Nullable;

/// What the reviewed traces say of one category.
///
/// @param count traces where it is present, whether or not they enter the rate
/// @param assessed traces somebody looked at for it: the denominator
/// @param present, unresolved of the assessed ones
/// @param stale traces whose verdict is older than the definition and was left out for that
/// @param possible traces where it is not known to be absent
/// @param primary traces whose main failure it is
/// @param labels that say it is present, of all readers
/// @param firstSeen annotation position at which a trace first counted that shows it; 0 if none did
public record Tally(
        Category category,
        long count,
        long assessed,
        long present,
        long unresolved,
        long stale,
        long possible,
        long primary,
        long labels,
        long firstSeen,
        Estimate estimate) {

    static Tally of(Category category, Kept kept, Population population, long reviewed) {
        var counts = kept.counts();
        return new Tally(
                category,
                counts.count(),
                counts.assessedAll(),
                counts.presentAll(),
                counts.openAll(),
                kept.stale(),
                reviewed - counts.absent(),
                counts.primary(),
                counts.labels(),
                counts.firstSeen(),
                Estimate.of(counts, population));
    }

    /// Enough was read to compare it with others; otherwise one hit in one trace would lead.
    boolean comparable(long reviewed) {
        return assessed >= 20 && 2 * assessed >= reviewed;
    }

    /// The rate, unless something about it is unresolved.
    public @Nullable Double rate() {
        return estimate.rate();
    }

    /// Rate × severity weight; of the rate's lower bound where there is no rate.
    double priority() {
        return estimate.known() * category.severity().weight();
    }
}
