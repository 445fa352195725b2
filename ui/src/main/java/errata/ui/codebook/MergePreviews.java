package errata.ui.codebook;

import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.wire.RankedTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Counts a merge before it happens, from the traces behind each bar of the ranking.
@ApplicationScoped
class MergePreviews {

    private final ReportingClient reporting;

    MergePreviews(@RestClient ReportingClient reporting) {
        this.reporting = reporting;
    }

    MergeView.@Nullable Preview of(String project, CodebookView shelf, Set<String> chosen) {
        if (chosen.size() < 2) {
            return null;
        }
        var together = new HashSet<String>();
        var shares = new ArrayList<MergeView.Share>();
        long sum = 0;
        for (String id : chosen) {
            var found = Attempt.at(() -> reporting.traces(project, Map.of("category", id)))
                    .value();
            if (found == null) {
                return null;
            }
            var present = found.items().stream()
                    .filter(t -> t.value().equals("present"))
                    .map(RankedTrace::traceId)
                    .toList();
            together.addAll(present);
            sum += present.size();
            shares.add(new MergeView.Share(shelf.name(id), present.size()));
        }
        return new MergeView.Preview(shares, sum, together.size());
    }
}
