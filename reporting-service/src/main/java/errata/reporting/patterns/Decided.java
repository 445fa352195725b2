package errata.reporting.patterns;

import errata.events.CategoryId;
import errata.events.Outcome;
import java.util.List;

/// A decided review in force.
///
/// @param since categories judged by a label since it was decided: deciding again only confirms those
public record Decided(int reader, Outcome outcome, Looked looked, boolean asPrincipal, List<CategoryId> since) {

    Decided judged(CategoryId category) {
        return since.contains(category)
                ? this
                : new Decided(reader, outcome, looked, asPrincipal, Lists.with(since, category));
    }
}
