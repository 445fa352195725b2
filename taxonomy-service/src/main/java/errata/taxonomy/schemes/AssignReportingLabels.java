package errata.taxonomy.schemes;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.ReportingLabel;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.ReportingLabelsAssigned;
import errata.events.codebook.Codebook;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All reporting labels of a category, in place of those before; none takes them off. They sort reports: no trace is
/// labelled with them, so nothing gets stale.
record AssignReportingLabels(Actor by, CategoryId category, List<ReportingLabel> labels) {

    private static final int MOST = 20;

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(() -> Standing.live(codebook, category))
                .or(this::counted)
                .or(() -> labels.stream()
                        .flatMap(l -> SchemeNames.wrong(l).stream())
                        .findFirst())
                .or(this::twins)
                .or(() -> unchanged(codebook))
                .orElseGet(() -> Decision.accept(new ReportingLabelsAssigned(category, tidy())));
    }

    private Optional<Decision<TaxonomyEvent>> counted() {
        return labels.size() > MOST
                ? Optional.of(Refusal.TOO_MANY.because("A category has at most %d reporting labels.".formatted(MOST)))
                : Optional.empty();
    }

    private Optional<Decision<TaxonomyEvent>> twins() {
        var seen = new HashSet<List<String>>();
        return tidy().stream()
                .filter(l -> !seen.add(
                        List.of(l.scheme().toLowerCase(Locale.ROOT), l.code().toLowerCase(Locale.ROOT))))
                .findFirst()
                .map(l -> Refusal.REPORTING_LABEL_INVALID.because(
                        "“%s %s” stands there twice. Send it once.".formatted(l.scheme(), l.code())));
    }

    private Optional<Decision<TaxonomyEvent>> unchanged(Codebook codebook) {
        return codebook.category(category)
                .filter(c -> c.reportingLabels().equals(tidy()))
                .map(c -> Refusal.NOTHING_CHANGED.because(
                        "“%s” has exactly these reporting labels already.".formatted(c.name())));
    }

    private List<ReportingLabel> tidy() {
        return labels.stream().map(SchemeNames::tidy).toList();
    }
}
