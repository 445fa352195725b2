package errata.annotation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Decision;
import java.time.Instant;
import java.util.function.Function;

/// Given what readers said of a trace, when one of them asks for something, then this is recorded or refused.
/// Events stand at positions 1, 2, 3… of the log.
public final class Given {

    private TraceReading reading = TraceReading.UNTOUCHED;

    public static Given nothing() {
        return new Given();
    }

    public static Given said(Actor by, AnnotationEvent... events) {
        return new Given().and(by, events);
    }

    public Given and(Actor by, AnnotationEvent... events) {
        for (var event : events) {
            reading = reading.evolve(by, next(), event);
        }
        return this;
    }

    public TraceReading reading() {
        return reading;
    }

    public Then when(Function<TraceReading, Decision<AnnotationEvent>> decide) {
        return new Then(decide.apply(reading));
    }

    private Moment next() {
        long position = reading.version() + 1;
        return new Moment(position, Instant.parse("2026-03-02T09:00:00Z").plusSeconds(position), null);
    }

    public record Then(Decision<AnnotationEvent> decision) {

        public void then(AnnotationEvent... events) {
            assertThat(decision).isEqualTo(Decision.accept(events));
        }

        public Decision.Refused<AnnotationEvent> refused(String code) {
            assertThat(decision).isInstanceOf(Decision.Refused.class);
            var refused = (Decision.Refused<AnnotationEvent>) decision;
            assertThat(refused.code()).isEqualTo(code);
            return refused;
        }
    }
}
