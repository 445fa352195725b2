package errata.taxonomy.proposing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Definition;
import errata.events.EditKind;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryRenamed;
import errata.events.TaxonomyEvent.DefinitionRevised;
import errata.events.TaxonomyEvent.SeverityChanged;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words an undecided proposal anew, in one breath. A definition that changed counts as redefined: labels that were
/// given on the proposal so far saw another meaning.
///
/// @param name, definition, severity null = as it is
/// @param rationale why; may be left out, as nothing was decided yet
record EditProposal(
        Actor by,
        CategoryId category,
        @Nullable String name,
        @Nullable Definition definition,
        @Nullable Severity severity,
        String rationale) {

    private static final String UNSAID = "Worded anew before it was decided";

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Standing.known(codebook, category)
                .or(() -> Principal.orProposer(codebook, category, by))
                .or(() -> codebook.category(category).flatMap(EditProposal::decided))
                .or(() -> Wording.reason(rationale))
                .or(() -> nameable(codebook))
                .or(() -> definition == null ? Optional.empty() : Wording.definition(definition))
                .orElseGet(() -> edited(codebook.category(category).orElseThrow()));
    }

    private static Optional<Decision<TaxonomyEvent>> decided(Category category) {
        return category.state() instanceof State.Proposed
                ? Optional.empty()
                : Optional.of(Refusal.PROPOSAL_DECIDED.because(
                        "“%s” was decided already. Rename it, revise its definition or change its severity instead."
                                .formatted(category.name())));
    }

    private Optional<Decision<TaxonomyEvent>> nameable(Codebook codebook) {
        return name == null
                ? Optional.empty()
                : Names.usable(name).or(() -> Names.free(codebook, name, Set.of(category)));
    }

    private Decision<TaxonomyEvent> edited(Category now) {
        var why = rationale.isBlank() ? UNSAID : rationale.strip();
        var events = new ArrayList<TaxonomyEvent>();
        if (name != null && !Names.tidy(name).equals(now.name())) {
            events.add(new CategoryRenamed(category, Names.tidy(name)));
        }
        if (definition != null && !Wording.tidy(definition).equals(now.definition())) {
            events.add(new DefinitionRevised(category, Wording.tidy(definition), EditKind.REDEFINED, why));
        }
        if (severity != null && severity != now.severity()) {
            events.add(new SeverityChanged(category, severity, why));
        }
        return events.isEmpty()
                ? Refusal.NOTHING_CHANGED.because("The proposal “%s” says exactly this already.".formatted(now.name()))
                : Decision.accept(events);
    }
}
