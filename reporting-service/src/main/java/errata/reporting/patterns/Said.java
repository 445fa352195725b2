package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Verdict;
import errata.reporting.lineage.UnitId;

/// A label in force, as far as verdicts depend on it.
///
/// @param reader which of the readers of the trace, from 0 in the order in which they came
/// @param about the unit its author saw; from 0 if the category was not accepted yet
/// @param meaning position of the last edit of meaning its author had seen
public record Said(
        int reader,
        CategoryId category,
        UnitId about,
        long meaning,
        Verdict verdict,
        boolean primary,
        boolean asPrincipal) {

    /// The same where it makes no difference who said it.
    Said byAnybody(boolean asPrimary) {
        return new Said(0, category, about, meaning, verdict, asPrimary, false);
    }

    boolean isPrimary() {
        return primary && verdict == Verdict.PRESENT;
    }

    boolean isOf(int someone, CategoryId something) {
        return reader == someone && category.equals(something);
    }
}
