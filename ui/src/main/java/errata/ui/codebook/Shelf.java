package errata.ui.codebook;

import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.ServiceRefused;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.Merge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Takes the codebook from the shelf, with the figures of the newest ranking beside it.
@ApplicationScoped
class Shelf {

    private static final Codebook UNOPENED = new Codebook("wall", "", 0, null, null, List.of(), List.of());

    private static final int MOST_UNDOING = 3;

    private final TaxonomyClient taxonomy;
    private final ReportingClient reporting;
    private final Impacts impacts;

    Shelf(@RestClient TaxonomyClient taxonomy, @RestClient ReportingClient reporting, Impacts impacts) {
        this.taxonomy = taxonomy;
        this.reporting = reporting;
        this.impacts = impacts;
    }

    CodebookView codebook(String project, String actor, CodebookView.@Nullable Draft draft) {
        var ranking = Attempt.at(() -> reporting.ranking(project, Map.of())).value();
        String key = UUID.randomUUID().toString();
        return new CodebookView(book(project), CodebookView.figures(ranking), actor, key, draft);
    }

    CategoryView category(String project, String id, String actor, @Nullable Refused refused) {
        var shelf = codebook(project, actor, null);
        Category category = shelf.book().categories().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var merges = shelf.book().merges().stream()
                .filter(m -> m.into().equals(id) || m.absorbed().contains(id))
                .toList();
        return new CategoryView(
                shelf,
                category,
                shelf.figures().get(id),
                Story.of(history(project, id)),
                merges,
                shelf.book().categories().stream()
                        .filter(c -> category.parts().contains(c.id()))
                        .toList(),
                category.state().equals("split")
                        ? Attempt.at(() -> impacts.undoSplit(shelf.book(), category))
                                .value()
                        : null,
                shelf.principal() ? undoing(shelf.book(), merges) : Map.of(),
                refused);
    }

    /// Of the latest merges, which are the ones somebody may want to undo.
    private Map<String, Impact> undoing(Codebook book, List<Merge> merges) {
        var undoing = new HashMap<String, Impact>();
        for (var merge : merges.reversed().stream().limit(MOST_UNDOING).toList()) {
            var impact = Attempt.at(() -> impacts.undoMerge(book, merge)).value();
            if (impact != null) {
                undoing.put(merge.mergeId(), impact);
            }
        }
        return undoing;
    }

    private Codebook book(String project) {
        try {
            return taxonomy.codebook(project);
        } catch (ServiceRefused refusal) {
            if (refusal.is("PROJECT_UNKNOWN")) {
                return UNOPENED;
            }
            throw refusal;
        }
    }

    /// The whole story, page after page, until nothing newer comes.
    private List<CodebookEntry> history(String project, String category) {
        var all = new ArrayList<CodebookEntry>();
        long after = 0;
        while (true) {
            long from = after;
            var page =
                    Attempt.at(() -> taxonomy.history(project, category, from)).value();
            if (page == null || page.items().isEmpty() || page.items().getLast().position() <= after) {
                return all;
            }
            all.addAll(page.items());
            after = page.items().getLast().position();
        }
    }
}
