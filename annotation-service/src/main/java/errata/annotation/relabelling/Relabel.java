package errata.annotation.relabelling;

import errata.annotation.codebook.SeenCodebook;
import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.Decision.Refused;
import errata.events.RelabelCause;
import errata.events.TraceId;
import errata.events.codebook.Category.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A label moves to other categories in one event. After a split the parts that were not named are explicitly absent.
///
/// @param to may be empty for a split: the trace shows none of the parts
record Relabel(TraceId trace, CategoryId from, List<CategoryId> to, RelabelCause cause) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor actor, SeenCodebook codebook) {
        var own = reading.by(actor);
        var refusal =
                switch (cause) {
                    case SPLIT -> notAPart(codebook);
                    case MERGE_UNDONE -> nowhere();
                    case CORRECTION -> own.label(from).isEmpty() ? Optional.of(noLabel()) : nowhere();
                };
        refusal = refusal.or(() -> unusable(codebook));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!to.isEmpty() && own.passed()) {
            return Refusals.passWithFailure(to);
        }
        var present = to.stream().map(codebook::recordedAs).distinct().toList();
        return Decision.accept(new TraceRelabelled(
                trace, from, present, absent(codebook), cause, codebook.isPrincipal(actor), codebook.stamp()));
    }

    private List<CategoryId> parts(SeenCodebook codebook) {
        return codebook.then().category(from).stream()
                .flatMap(c -> c.state() instanceof State.Split(var parts) ? parts.stream() : null)
                .toList();
    }

    /// A part that went on to be merged or split says nothing by being left out.
    private List<CategoryId> absent(SeenCodebook codebook) {
        return cause != RelabelCause.SPLIT
                ? List.of()
                : parts(codebook).stream()
                        .filter(p -> !to.contains(p))
                        .filter(p -> codebook.now()
                                .category(p)
                                .filter(c -> c.isActive())
                                .isPresent())
                        .toList();
    }

    private Optional<Refused<AnnotationEvent>> notAPart(SeenCodebook codebook) {
        var parts = parts(codebook);
        if (parts.isEmpty()) {
            return Optional.of(new Refused<>(
                    "CATEGORY_NOT_SPLIT",
                    "The category was not split in the codebook you saw.",
                    Map.of("category", from.toString(), "codebook", codebook.stamp())));
        }
        return parts.containsAll(to)
                ? Optional.empty()
                : Optional.of(new Refused<>(
                        "NOT_A_PART",
                        "After a split a label moves to parts of the split category.",
                        Map.of("parts", parts.stream().map(CategoryId::toString).toList())));
    }

    private Optional<Refused<AnnotationEvent>> nowhere() {
        return to.isEmpty()
                ? Optional.of(new Refused<>("NOWHERE_TO_MOVE", "Name the categories the label moves to.", Map.of()))
                : Optional.empty();
    }

    private Optional<Refused<AnnotationEvent>> unusable(SeenCodebook codebook) {
        return to.stream()
                .map(codebook::<AnnotationEvent>refusal)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Refused<AnnotationEvent> noLabel() {
        return new Refused<>(
                "LABEL_UNKNOWN",
                "You have no label of this category on this trace.",
                Map.of("category", from.toString()));
    }
}
