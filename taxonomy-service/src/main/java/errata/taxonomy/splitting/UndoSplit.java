package errata.taxonomy.splitting;

import errata.events.Actor;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TaxonomyEvent;
import errata.events.TaxonomyEvent.SplitUndone;
import errata.events.codebook.Category;
import errata.events.codebook.Category.State;
import errata.events.codebook.Codebook;
import errata.taxonomy.Names;
import errata.taxonomy.Principal;
import errata.taxonomy.Refusal;
import errata.taxonomy.Standing;
import errata.taxonomy.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the parts one category again, under the parent's id, name and definition. Possible while every part stands as
/// the split made it: what happened to a part since is undone first.
record UndoSplit(Actor by, CategoryId category, String rationale) {

    Decision<TaxonomyEvent> decide(Codebook codebook) {
        return Principal.alone(codebook, by)
                .or(() -> Standing.known(codebook, category))
                .or(() -> Wording.rationale(rationale))
                .orElseGet(() -> undone(codebook, codebook.category(category).orElseThrow()));
    }

    private Decision<TaxonomyEvent> undone(Codebook codebook, Category parent) {
        if (!(parent.state() instanceof State.Split(var parts))) {
            return Refusal.CATEGORY_NOT_SPLIT.because(
                    "“%s” is not split, so there is nothing to undo. Read the codebook again."
                            .formatted(parent.name()));
        }
        return parts.stream()
                .flatMap(part -> codebook.category(part).stream())
                .flatMap(part -> Overtaken.by(codebook, part).stream())
                .findFirst()
                .or(() -> nameTaken(codebook, parent, parts))
                .orElseGet(() -> Decision.accept(new SplitUndone(category, rationale.strip())));
    }

    private static Optional<Decision<TaxonomyEvent>> nameTaken(
            Codebook codebook, Category parent, List<CategoryId> parts) {
        return Names.holder(codebook, parent.name(), new HashSet<>(parts))
                .map(holder -> Refusal.NAME_TAKEN.because(
                        "The undo gives the name “%s” back, which another category has now. Rename that one first."
                                .formatted(holder.name()),
                        Map.of(
                                "renameFirst",
                                List.of(Map.of("category", holder.id().toString(), "name", holder.name())))));
    }
}
