package errata.reporting.ranking;

import errata.events.codebook.Category;
import errata.reporting.verdicts.TraceVerdict;
import errata.reporting.verdicts.Value;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What the reviewed traces say of one category.
///
/// @param count traces where it is present, whether or not they enter the rate
/// @param assessed traces somebody looked at for it: the denominator
/// @param present, unresolved of the assessed ones
/// @param possible traces where it is not known to be absent
/// @param primary traces whose main failure it is
/// @param firstSeen annotation position of the first label that makes it present anywhere; 0 if none does
public record Tally(
        Category category,
        long count,
        long assessed,
        long present,
        long unresolved,
        long possible,
        long primary,
        long firstSeen) {

    static Tally of(Category category, Collection<TraceVerdict> reviewed) {
        var id = category.id();
        long count = 0, assessed = 0, present = 0, unresolved = 0, possible = 0, primary = 0;
        long first = 0;
        for (var trace : reviewed) {
            var value = trace.value(id);
            boolean looked = trace.assessed().contains(id);
            boolean hit = value == Value.PRESENT;
            count += hit ? 1 : 0;
            assessed += looked ? 1 : 0;
            present += looked && hit ? 1 : 0;
            unresolved += looked && value == Value.OPEN ? 1 : 0;
            possible += value == Value.ABSENT ? 0 : 1;
            primary += trace.primary().filter(id::equals).isPresent() ? 1 : 0;
            first = hit ? earlier(first, trace.position(id)) : first;
        }
        return new Tally(category, count, assessed, present, unresolved, possible, primary, first);
    }

    private static long earlier(long one, long other) {
        return one == 0 ? other : Math.min(one, other);
    }

    /// Enough was read to compare it with others; otherwise one hit in one trace would lead.
    boolean comparable(long reviewed) {
        return assessed >= 20 && 2 * assessed >= reviewed;
    }

    /// The rate, unless something about it is unresolved.
    public @Nullable Double rate() {
        return unresolved > 0 || assessed == 0 ? null : (double) present / assessed;
    }

    /// Rate × severity weight; of the rate's lower bound where there is no rate.
    double priority() {
        return assessed == 0
                ? 0
                : (double) present / assessed * category.severity().weight();
    }
}
