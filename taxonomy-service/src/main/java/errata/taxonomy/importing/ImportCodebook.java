package errata.taxonomy.importing;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Decision.Refused;
import errata.events.Origin;
import errata.events.Severity;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.CategoryProposed;
import errata.events.TaxonomyEvent.ProposalAccepted;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Wording;
import errata.taxonomy.importing.Imported.Created;
import errata.taxonomy.importing.Imported.Existing;
import errata.taxonomy.importing.Imported.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Takes the categories of a file that the codebook does not have. Names it has are left as they are, so importing a
/// file again changes nothing. The principal's are active at once; everybody else's, and those without a definition,
/// are proposed.
///
/// @param ids fresh ones, never used for anything else
record ImportCodebook(Actor by, Draft draft, Supplier<CategoryId> ids) {

    Imported decide(Codebook codebook) {
        var taking = new Taking(codebook, new HashMap<>());
        draft.unread().forEach(u -> taking.refused.add(new Said(u.line(), u.reason())));
        draft.categories().forEach(taking::take);
        return new Imported(taking.created, taking.existing, taking.refused, taking.notes, taking.events);
    }

    private final class Taking {
        private final Codebook codebook;
        private final Map<String, Integer> lines;
        private final List<Created> created = new ArrayList<>();
        private final List<Existing> existing = new ArrayList<>();
        private final List<Said> refused = new ArrayList<>();
        private final List<Said> notes = new ArrayList<>();
        private final List<TaxonomyEvent> events = new ArrayList<>();

        Taking(Codebook codebook, Map<String, Integer> lines) {
            this.codebook = codebook;
            this.lines = lines;
        }

        void take(Drafted drafted) {
            var known = Names.holder(codebook, drafted.name(), Set.of());
            var reason = reason(drafted);
            if (reason.isPresent()) {
                refused.add(new Said(drafted.line(), reason.get()));
            } else if (known.isPresent()) {
                existing.add(existing(drafted, known.get()));
            } else {
                propose(drafted);
            }
        }

        private Optional<String> reason(Drafted drafted) {
            int before = lines.entrySet().stream()
                    .filter(e -> Names.same(e.getKey(), drafted.name()))
                    .mapToInt(Map.Entry::getValue)
                    .findFirst()
                    .orElse(0);
            lines.putIfAbsent(drafted.name(), drafted.line());
            return Names.usable(drafted.name())
                    .or(() -> Wording.definition(drafted.definition()))
                    .flatMap(ImportCodebook::detail)
                    .or(() -> before == 0
                            ? Optional.empty()
                            : Optional.of("“%s” stands at line %d already. Keep one of the two."
                                    .formatted(drafted.name(), before)))
                    .or(() -> unknownSeverity(drafted));
        }

        private void propose(Drafted drafted) {
            var id = ids.get();
            var severity = Optional.ofNullable(drafted.severity())
                    .flatMap(Severities::of)
                    .orElse(Severity.MINOR);
            var definition = Wording.tidy(drafted.definition());
            var name = Names.tidy(drafted.name());
            events.add(new CategoryProposed(id, name, definition, severity, Origin.HUMAN));
            boolean active =
                    by.name().equals(codebook.principal()) && !definition.text().isBlank();
            if (active) {
                events.add(new ProposalAccepted(id));
            } else if (definition.text().isBlank()) {
                notes.add(new Said(
                        drafted.line(), "“%s” has no definition: it is proposed, not yet active.".formatted(name)));
            }
            drafted.notes().forEach(note -> notes.add(new Said(drafted.line(), note)));
            created.add(new Created(id, name, active ? "active" : "proposed", definition, severity, drafted.line()));
        }
    }

    private static Optional<String> unknownSeverity(Drafted drafted) {
        var word = drafted.severity();
        return word == null || Severities.of(word).isPresent()
                ? Optional.empty()
                : Optional.of("“%s” is no severity: cosmetic, minor, major or critical.".formatted(word));
    }

    private static Existing existing(Drafted drafted, Category category) {
        var state = category.state() instanceof State.Proposed ? "proposed" : "active";
        return new Existing(category.id(), category.name(), state, drafted.line());
    }

    private static Optional<String> detail(Decision<TaxonomyEvent> decision) {
        return decision instanceof Refused<TaxonomyEvent> refused ? Optional.of(refused.detail()) : Optional.empty();
    }
}
