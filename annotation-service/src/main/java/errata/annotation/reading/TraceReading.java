package errata.annotation.reading;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.NoteId;
import errata.events.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The stream of one trace: what each of its readers says of it. Immutable; `evolve` is pure.
///
/// @param version number of events in the stream; 0 = nobody took the trace up yet
public record TraceReading(boolean takenUp, long version, SequencedMap<Actor, OwnReading> readers) {

    public static final TraceReading UNTOUCHED = new TraceReading(false, 0, new LinkedHashMap<>());

    public static TraceReading of(List<Recorded<AnnotationEvent>> stream) {
        var reading = UNTOUCHED;
        for (var recorded : stream) {
            reading = reading.evolve(recorded.actor(), Moment.of(recorded), recorded.event());
        }
        return reading;
    }

    public TraceReading evolve(Actor actor, Moment moment, AnnotationEvent event) {
        if (event instanceof TraceTakenUp) {
            return new TraceReading(true, version + 1, readers);
        }
        var next = new LinkedHashMap<>(readers);
        next.put(actor, by(actor).evolve(moment, event));
        return new TraceReading(takenUp, version + 1, next);
    }

    public OwnReading by(Actor actor) {
        return readers.getOrDefault(actor, OwnReading.NOTHING);
    }

    public Optional<Actor> authorOf(NoteId note) {
        return readers.entrySet().stream()
                .filter(e -> e.getValue().notes().containsKey(note))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
