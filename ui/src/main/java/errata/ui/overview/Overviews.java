package errata.ui.overview;

import errata.ui.overview.Overview.Lead;
import errata.ui.overview.Overview.SampleProgress;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.Items;
import errata.ui.wire.Ranked;
import errata.ui.wire.Ranking;
import errata.ui.wire.Sample;
import errata.ui.wire.TraceStats;
import errata.ui.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Gathers the overview from three services; each part may be missing alone.
@ApplicationScoped
class Overviews {

    private static final int LEADS = 3;
    private static final int DECISIONS = 6;

    private final AnnotationClient annotation;
    private final TaxonomyClient taxonomy;
    private final ReportingClient reporting;

    Overviews(
            @RestClient AnnotationClient annotation,
            @RestClient TaxonomyClient taxonomy,
            @RestClient ReportingClient reporting) {
        this.annotation = annotation;
        this.taxonomy = taxonomy;
        this.reporting = reporting;
    }

    Overview of(String project, Attempt<TraceStats> stats) {
        var ranking = Attempt.at(() -> reporting.ranking(project, Map.of()));
        var samples = Attempt.at(() -> annotation.samples(project));
        var codebook = Attempt.at(() -> taxonomy.codebook(project));
        var book = codebook.value();
        return new Overview(
                "/p/" + project,
                stats.value(),
                ranking.value(),
                leads(ranking.value()),
                newest(samples.value()),
                proposals(book),
                book == null ? List.of() : decisions(project, book),
                book == null
                        ? 0
                        : (int) book.categories().stream()
                                .filter(c -> c.state().equals("active"))
                                .count(),
                Overview.troubles(stats, ranking, samples, codebook));
    }

    private static List<Lead> leads(@Nullable Ranking ranking) {
        if (ranking == null || ranking.ranked().isEmpty()) {
            return List.of();
        }
        double most = ranking.ranked().stream().mapToLong(Ranked::count).max().orElse(1);
        return ranking.ranked().stream()
                .filter(r -> r.count() > 0)
                .limit(LEADS)
                .map(r -> new Lead(r, 100.0 * r.count() / Math.max(1, most), figure(r), why(r)))
                .toList();
    }

    static String figure(Ranked r) {
        Double rate = r.rate();
        return rate == null ? Wording.grouped(r.count()) : Wording.percent(rate);
    }

    static String why(Ranked r) {
        String reach = Wording.counted(r.count(), "trace");
        if (r.unresolved() > 0) {
            return reach + ", and " + Wording.grouped(r.unresolved()) + " more to be told apart";
        }
        Double low = r.low();
        Double high = r.high();
        return low == null || high == null ? reach : reach + "; likely " + Wording.ends(low, high) + " of all";
    }

    private static @Nullable SampleProgress newest(@Nullable Items<Sample> samples) {
        return samples == null
                ? null
                : samples.items().stream()
                        .filter(s -> s.drawnAt() != null)
                        .max(Comparator.comparing(Sample::drawnAt))
                        .map(SampleProgress::of)
                        .orElse(null);
    }

    private static List<Category> proposals(@Nullable Codebook book) {
        return book == null
                ? List.of()
                : book.categories().stream()
                        .filter(c -> c.state().equals("proposed"))
                        .toList();
    }

    /// Positions are dense, so the last decisions stand right before the head.
    private List<CodebookEntry> decisions(String project, Codebook book) {
        long after = Math.max(0, book.position() - DECISIONS);
        var history = Attempt.at(() -> taxonomy.history(project, null, after)).value();
        return history == null
                ? List.of()
                : history.items().reversed().stream()
                        .filter(entry -> !entry.by().startsWith("service:"))
                        .toList();
    }
}
