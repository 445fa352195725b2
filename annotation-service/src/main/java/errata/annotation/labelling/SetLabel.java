package errata.annotation.labelling;

import errata.annotation.codebook.SeenCodebook;
import errata.annotation.reading.Label;
import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.Anchor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One reader's word on one category; it replaces what he said of it before.
///
/// @param expected position of the label its author read, 0 = none, if told
public record SetLabel(
        TraceId trace,
        CategoryId category,
        Verdict verdict,
        boolean primary,
        @Nullable Anchor anchor,
        List<NoteId> evidence,
        Via via,
        @Nullable Long expected) {

    public Decision<AnnotationEvent> decide(TraceReading reading, Actor actor, SeenCodebook codebook) {
        var refusal = codebook.<AnnotationEvent>refusal(category);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var own = reading.by(actor);
        var id = codebook.recordedAs(category);
        var moved = Refusals.<AnnotationEvent>moved(
                expected,
                own.label(id).map(Label::moment).map(m -> m.position()).orElse(0L));
        if (moved.isPresent()) {
            return moved.get();
        }
        if (primary && verdict != Verdict.PRESENT) {
            return Decision.refuse("PRIMARY_NOT_PRESENT", "Only a failure that is present can be the primary one.");
        }
        if (verdict == Verdict.PRESENT && own.passed()) {
            return Refusals.passWithFailure(List.of(id));
        }
        var unknown =
                evidence.stream().filter(n -> reading.authorOf(n).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            return Decision.refuse(
                    "EVIDENCE_UNKNOWN",
                    "A label rests on notes of its trace that stand.",
                    Map.of("notes", unknown.stream().map(NoteId::toString).toList()));
        }
        return Decision.accept(new LabelSet(
                trace,
                id,
                verdict,
                primary,
                anchor,
                evidence,
                JudgedBy.HUMAN,
                via,
                codebook.isPrincipal(actor),
                codebook.stamp()));
    }
}
