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
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An automated judge's word on one category. It never enters a ranking of people's labels; it is measured against
/// them. The log keeps the name a judge signs with and nothing else of its version.
///
/// @param expected position of the label it replaces, 0 = none, if told
record JudgeLabel(
        TraceId trace,
        CategoryId category,
        Verdict verdict,
        @Nullable Anchor anchor,
        Via via,
        @Nullable Long expected) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor judge, SeenCodebook codebook) {
        var refusal = codebook.<AnnotationEvent>refusal(category);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var own = reading.by(judge);
        if (codebook.isPrincipal(judge)
                || own.lastReview() != null
                || !own.notes().isEmpty()) {
            return Decision.refuse(
                    "JUDGE_IS_A_READER",
                    "A judge signs with a name of its own, with model and prompt version in it: judge-small-chat@p3.");
        }
        var id = codebook.recordedAs(category);
        var moved = Refusals.<AnnotationEvent>moved(
                expected,
                own.label(id).map(Label::moment).map(m -> m.position()).orElse(0L));
        return moved.isPresent()
                ? moved.get()
                : Decision.accept(new LabelSet(
                        trace, id, verdict, false, anchor, List.of(), JudgedBy.JUDGE, via, false, codebook.stamp()));
    }
}
