package errata.ui.overview;

import errata.ui.ranking.Question;
import errata.ui.ranking.Row;
import errata.ui.ranking.Standing;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ReportsClient;
import errata.ui.services.TaxonomyClient;
import errata.ui.wire.Category;
import errata.ui.wire.Codebook;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.Definition;
import errata.ui.wire.Ranking;
import errata.ui.wire.Sample;
import errata.ui.wire.TraceStats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Gathers the overview from three services; each part may be missing alone.
@ApplicationScoped
class Overviews {

    private static final int LEADS = 5;
    private static final int DECISIONS = 5;

    private final AnnotationClient annotation;
    private final TaxonomyClient taxonomy;
    private final ReportsClient reports;
    private final Standing standing;

    Overviews(
            @RestClient AnnotationClient annotation,
            @RestClient TaxonomyClient taxonomy,
            @RestClient ReportsClient reports,
            Standing standing) {
        this.annotation = annotation;
        this.taxonomy = taxonomy;
        this.reports = reports;
        this.standing = standing;
    }

    Overview of(String project, Attempt<TraceStats> stats) {
        var asked = Attempt.at(() -> standing.of(project, Question.usual()));
        var samples = Attempt.at(() -> annotation.samples(project));
        var codebook = Attempt.at(() -> taxonomy.codebook(project));
        var saturation = Attempt.at(() -> reports.saturation(project, Map.of()));
        var shown = asked.value();
        var ranking = shown == null ? null : shown.ranking();
        var advice = Advice.of(ranking);
        var drawn = samples.value();
        var book = codebook.value();
        return new Overview(
                "/p/" + project,
                stats.value(),
                ranking,
                shown == null ? null : shown.emptied(),
                advice,
                advice == null || book == null ? null : meaning(book, advice),
                leads(ranking),
                saturation.value(),
                drawn == null ? null : Round.newest(drawn.items()),
                drawn == null ? List.of() : Week.latest(drawn.items(), until(drawn.items(), book)),
                proposals(book),
                book == null ? List.of() : decisions(project, book),
                book == null ? 0 : active(book),
                troubles(stats, asked, samples, codebook));
    }

    /// On a claimed log the story ends with the last thing told, and no week after it was missed.
    private static Instant until(List<Sample> samples, @Nullable Codebook book) {
        if (book != null && book.clock().equals("claimed")) {
            return samples.stream()
                    .map(Sample::drawnAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.EPOCH);
        }
        return Instant.now();
    }

    /// In the order in which the advice is given: by priority, what has none last.
    private static List<Row> leads(@Nullable Ranking ranking) {
        if (ranking == null) {
            return List.of();
        }
        return Row.of(
                ranking,
                ranking.ranked().stream()
                        .filter(r -> r.count() > 0)
                        .sorted(Comparator.comparingDouble(r -> -Objects.requireNonNullElse(r.priority(), 0.0)))
                        .limit(LEADS)
                        .toList());
    }

    private static @Nullable String meaning(Codebook book, Advice advice) {
        return book.categories().stream()
                .filter(category -> category.id().equals(advice.category().category()))
                .map(Category::definition)
                .filter(Objects::nonNull)
                .map(Definition::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    private static int active(Codebook book) {
        return (int) book.categories().stream()
                .filter(c -> c.state().equals("active"))
                .count();
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

    private static List<String> troubles(Attempt<?>... attempts) {
        return Stream.of(attempts)
                .map(Attempt::trouble)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
