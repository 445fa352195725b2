package errata.ui.ranking;

import errata.ui.ranking.BehindBar.Row;
import errata.ui.services.AnnotationClient;
import errata.ui.services.Attempt;
import errata.ui.services.ReportingClient;
import errata.ui.wire.NotRanked;
import errata.ui.wire.Ranked;
import errata.ui.wire.RankedTrace;
import errata.ui.wire.Ranking;
import errata.ui.wire.SampleTrace;
import errata.ui.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Finds the traces behind a bar, with the first words of each.
@ApplicationScoped
class BehindBars {

    private static final int GLANCE = 150;

    private final ReportingClient reporting;
    private final AnnotationClient annotation;

    BehindBars(@RestClient ReportingClient reporting, @RestClient AnnotationClient annotation) {
        this.reporting = reporting;
        this.annotation = annotation;
    }

    BehindBar of(String project, String category, Question question) {
        // The traces that show it are named, older than its definition or not.
        var asked = question.with("stale", null).asked();
        var ranking = Attempt.at(() -> reporting.ranking(project, asked, question.segment()))
                .value();
        var where = new LinkedHashMap<>(asked);
        where.keySet().removeAll(List.of("window", "unit"));
        where.put("category", category);
        var found = reporting.traces(project, where, question.segment());
        var known = ranking == null ? Map.<String, SampleTrace>of() : drawn(project, ranking);
        String base = "/p/" + project;
        return new BehindBar(
                base,
                category,
                title(ranking, category),
                figures(ranking, category),
                question.address(base + "/ranking"),
                found.of(),
                rows(base, found.items(), "present", known),
                rows(base, found.items(), "unresolved", known));
    }

    private Map<String, SampleTrace> drawn(String project, Ranking ranking) {
        var known = new HashMap<String, SampleTrace>();
        for (var sample : ranking.samples()) {
            var read = Attempt.at(() -> annotation.sample(project, sample.sampleId()))
                    .value();
            if (read != null) {
                read.traces().forEach(t -> known.put(t.traceId(), t));
            }
        }
        return known;
    }

    private static List<Row> rows(String base, List<RankedTrace> found, String value, Map<String, SampleTrace> known) {
        return found.stream()
                .filter(t -> t.value().equals(value))
                .map(t -> {
                    var trace = known.get(t.traceId());
                    return new Row(
                            t.traceId(),
                            trace == null ? t.traceId() : Wording.glance(trace.input(), GLANCE),
                            base + "/traces/" + t.traceId(),
                            trace == null ? null : trace.outcome());
                })
                .toList();
    }

    /// A category outside the ranking still has its name.
    private static String title(@Nullable Ranking ranking, String category) {
        return ranking == null
                ? category
                : ranking.notRanked().stream()
                        .filter(n -> n.category().equals(category))
                        .map(NotRanked::name)
                        .findFirst()
                        .orElse(category);
    }

    private static @Nullable Ranked figures(@Nullable Ranking ranking, String category) {
        return ranking == null
                ? null
                : Stream.concat(ranking.ranked().stream(), ranking.tooFew().stream())
                        .filter(r -> r.category().equals(category))
                        .findFirst()
                        .orElse(null);
    }
}
