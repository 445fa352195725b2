package errata.taxonomy.weighing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.codebook.Codebook;
import errata.taxonomy.Choices;
import errata.taxonomy.Refusal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record SeverityBody(
        @Schema(enumeration = {"cosmetic", "minor", "major", "critical"}) @Nullable
        String severity,

        @Nullable String rationale) {

    Decision<TaxonomyEvent> decide(Actor by, CategoryId category, Codebook codebook) {
        return Choices.known(Severity.class, severity == null ? "" : severity, Refusal.SEVERITY_UNKNOWN)
                .orElseGet(() -> change(by, category).decide(codebook));
    }

    private ChangeSeverity change(Actor by, CategoryId category) {
        var chosen = Choices.of(Severity.class, severity, Severity.MINOR);
        return new ChangeSeverity(by, category, chosen, rationale == null ? "" : rationale);
    }
}
