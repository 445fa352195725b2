package errata.annotation.importing;

import errata.annotation.understanding.UnderstoodTrace;
import errata.events.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the steps of a trace are, counted from 0: its spans, depth first; the messages of a chat that is one span.
record Places(List<Anchor> steps) {

    static final Places NONE = new Places(List.of());

    static Places of(UnderstoodTrace trace) {
        var anchors = new ArrayList<Anchor>();
        if (trace.steps().size() > 1) {
            trace.steps().forEach(step -> anchors.add(new Anchor(step.span().id(), null, null, null)));
        } else {
            for (int i = 0; i < trace.conversation().size(); i++) {
                anchors.add(new Anchor(trace.conversation().get(i).spanId(), "messages/" + i, null, null));
            }
        }
        return new Places(List.copyOf(anchors));
    }

    Optional<Anchor> at(int step) {
        return step < steps.size() ? Optional.of(steps.get(step)) : Optional.empty();
    }
}
