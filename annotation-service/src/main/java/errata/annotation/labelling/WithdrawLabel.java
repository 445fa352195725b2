package errata.annotation.labelling;

import errata.annotation.codebook.SeenCodebook;
import errata.annotation.reading.Refusals;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.CategoryId;
import errata.events.Decision;
import errata.events.TraceId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A reader takes his own label back, whatever became of its category since.
///
/// @param expected position of the label its author read, if told
record WithdrawLabel(
        TraceId trace, CategoryId category, @Nullable Long expected) {

    Decision<AnnotationEvent> decide(TraceReading reading, Actor actor, SeenCodebook codebook) {
        var own = reading.by(actor);
        var label = own.label(category).or(() -> own.label(codebook.recordedAs(category)));
        if (label.isEmpty()) {
            return Decision.refuse(
                    "LABEL_UNKNOWN",
                    "You have no label of this category on this trace.",
                    Map.of("category", category.toString()));
        }
        var standing = label.get();
        var moved = Refusals.<AnnotationEvent>moved(expected, standing.moment().position());
        return moved.isPresent()
                ? moved.get()
                : Decision.accept(new LabelWithdrawn(trace, standing.category(), codebook.stamp()));
    }
}
