package errata.annotation.sampling;

import errata.annotation.reading.ReadingRoom;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.SampleId;
import errata.events.TraceFacts;
import errata.events.TraceId;
import errata.events.log.Fact;
import errata.events.log.StreamFacts;
import java.util.List;

/// A drawn trace nobody has taken up yet.
record Candidate(TraceId trace, TraceFacts facts) {

    StreamFacts<AnnotationEvent> takenUpBy(SampleId sample) {
        var taken = new TraceTakenUp(trace, facts, sample);
        return new StreamFacts<>(ReadingRoom.stream(trace), 0, List.of(Fact.of(taken)));
    }
}
