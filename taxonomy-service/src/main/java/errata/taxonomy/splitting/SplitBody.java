package errata.taxonomy.splitting;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.Part;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import errata.taxonomy.Choices;
import errata.taxonomy.Refusal;
import errata.taxonomy.changing.DefinitionBody;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record SplitBody(
        CategoryId category,
        List<@Nullable PartBody> parts,
        @Nullable String rationale) {

    /// @param severity the parent's, if not said
    public record PartBody(
            @Nullable String name,
            @Nullable DefinitionBody definition,

            @Schema(enumeration = {"cosmetic", "minor", "major", "critical"}) @Nullable
            String severity) {

        Part part(CategoryId id, Severity parents) {
            return new Part(
                    id,
                    name == null ? "" : name,
                    DefinitionBody.definition(definition),
                    Choices.of(Severity.class, severity, parents));
        }
    }

    /// @param named the parts, none missing; @param ids fresh, one for each
    Decision<TaxonomyEvent> decide(Actor by, List<PartBody> named, List<CategoryId> ids, Codebook codebook) {
        return named.stream()
                .flatMap(p -> Choices.known(Severity.class, p.severity(), Refusal.SEVERITY_UNKNOWN).stream())
                .findFirst()
                .orElseGet(() -> split(by, named, ids, codebook).decide(codebook));
    }

    private SplitCategory split(Actor by, List<PartBody> named, List<CategoryId> ids, Codebook codebook) {
        var parents = codebook.category(category).map(Category::severity).orElse(Severity.MINOR);
        var parts = IntStream.range(0, named.size())
                .mapToObj(n -> named.get(n).part(ids.get(n), parents))
                .toList();
        return new SplitCategory(by, category, parts, rationale == null ? "" : rationale);
    }
}
