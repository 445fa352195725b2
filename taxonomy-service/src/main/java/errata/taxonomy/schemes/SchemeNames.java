package errata.taxonomy.schemes;

import errata.events.Decision;
import errata.events.ReportingLabel;
import errata.events.TaxonomyEvent;
import errata.taxonomy.Names;
import errata.taxonomy.Refusal;
import java.util.Map;
import java.util.Optional;

/// How a scheme, a code and its title may be written: like names, on one line.
final class SchemeNames {

    private SchemeNames() {}

    static ReportingLabel tidy(ReportingLabel label) {
        var title = label.title();
        return new ReportingLabel(
                Names.tidy(label.scheme()),
                Names.tidy(label.code()),
                title == null || title.isBlank() ? null : Names.tidy(title));
    }

    static Optional<Decision<TaxonomyEvent>> wrong(ReportingLabel label) {
        var tidy = tidy(label);
        return wrong("scheme", tidy.scheme())
                .or(() -> wrong("code", tidy.code()))
                .or(() -> Optional.ofNullable(tidy.title()).flatMap(title -> wrong("title", title)));
    }

    private static Optional<Decision<TaxonomyEvent>> wrong(String field, String text) {
        return Names.isLine(text)
                ? Optional.empty()
                : Optional.of(Refusal.REPORTING_LABEL_INVALID.because(
                        "The %s of a reporting label has 1 to %d characters on one line."
                                .formatted(field, Names.LONGEST),
                        Map.of("field", field)));
    }
}
