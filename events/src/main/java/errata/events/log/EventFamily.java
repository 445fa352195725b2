package errata.events.log;

import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.Event;
import errata.events.TaxonomyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What one log holds.
///
/// @param opening the stream of the events a log is opened with
record EventFamily<E extends Event>(Class<E> type, String opening, Function<Clock, E> logOpened) {

    private static final EventFamily<AnnotationEvent> ANNOTATION =
            new EventFamily<>(AnnotationEvent.class, "log", AnnotationEvent.LogOpened::new);
    private static final EventFamily<TaxonomyEvent> TAXONOMY =
            new EventFamily<>(TaxonomyEvent.class, "codebook", TaxonomyEvent.LogOpened::new);

    @SuppressWarnings("unchecked") // the family is chosen by its type
    static <E extends Event> EventFamily<E> of(Class<E> type) {
        if (type.equals(AnnotationEvent.class)) {
            return (EventFamily<E>) ANNOTATION;
        }
        if (type.equals(TaxonomyEvent.class)) {
            return (EventFamily<E>) TAXONOMY;
        }
        throw new IllegalArgumentException("A log holds annotation events or taxonomy events, not " + type);
    }

    /// The first events with `LogOpened` before them, if it is not there already.
    List<Fact<E>> firstFacts(Clock clock, List<E> first) {
        var facts = new ArrayList<Fact<E>>();
        var opened = logOpened.apply(clock);
        if (first.isEmpty() || !first.getFirst().equals(opened)) {
            facts.add(Fact.of(opened));
        }
        first.forEach(event -> facts.add(Fact.of(event)));
        return facts;
    }
}
