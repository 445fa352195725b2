package errata.taxonomy.splitting;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategorySplit;
import errata.events.TaxonomyEvent.Part;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One category becomes several; its present labels stay unresolved for the parts until somebody relabels them.
///
/// @param parts with fresh ids; one of them may take the parent's name over
record SplitCategory(Actor by, CategoryId category, List<Part> parts, String rationale) {

    private static final int MOST = 50;

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(() -> Standing.active(codebook, category))
                .or(this::counted)
                .or(() -> Wording.rationale(rationale))
                .or(() -> parts.stream()
                        .flatMap(p -> usable(codebook, p).stream())
                        .findFirst())
                .or(this::twins)
                .orElseGet(() -> Decision.accept(new CategorySplit(category, tidy(), rationale.strip())));
    }

    private Optional<Decision<TaxonomyEvent>> counted() {
        if (parts.size() < 2) {
            return Optional.of(Refusal.TOO_FEW.because(
                    "A split has at least two parts. To change what the category means, revise its definition."));
        }
        return parts.size() > MOST
                ? Optional.of(Refusal.TOO_MANY.because("A split has at most %d parts.".formatted(MOST)))
                : Optional.empty();
    }

    private Optional<Decision<TaxonomyEvent>> usable(Codebook codebook, Part part) {
        return Names.usable(part.name())
                .or(() -> Wording.complete(part.definition()))
                .or(() -> Names.free(codebook, part.name(), Set.of(category)));
    }

    private Optional<Decision<TaxonomyEvent>> twins() {
        var seen = new HashSet<String>();
        return parts.stream()
                .map(p -> Names.tidy(p.name()))
                .filter(name -> !seen.add(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> Refusal.NAME_TAKEN.because(
                        "Two parts are called “%s”. Give each its own name.".formatted(name), Map.of("name", name)));
    }

    private List<Part> tidy() {
        return parts.stream()
                .map(p -> new Part(p.category(), Names.tidy(p.name()), Wording.tidy(p.definition()), p.severity()))
                .toList();
    }
}
