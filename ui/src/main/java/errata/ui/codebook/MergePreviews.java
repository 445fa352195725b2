package errata.ui.codebook;

import errata.ui.services.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Shows on the page of a merge what the count will be.
@ApplicationScoped
class MergePreviews {

    private final Impacts impacts;

    MergePreviews(Impacts impacts) {
        this.impacts = impacts;
    }

    MergeView.@Nullable Preview of(CodebookView shelf, Set<String> chosen, String into) {
        if (chosen.size() < 2) {
            return null;
        }
        var impact = Attempt.at(() -> impacts.merge(shelf.book(), chosen, into)).value();
        return impact == null ? null : MergeView.Preview.of(impact);
    }
}
