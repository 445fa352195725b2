package errata.annotation.importing;

import errata.annotation.importing.Come.Step;
import errata.annotation.reading.Moment;
import errata.annotation.reading.SaidOfTrace;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.log.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts sayings together into appends: one reader, one told time, at most 100 traces and 400 events each. The log takes
/// 500; what is pinned with them is held under its head.
final class Packing {

    private static final int MOST_EVENTS = 400;
    private static final int MOST_TRACES = 100;

    private final List<Pack> packs = new ArrayList<>();

    /// @param completes sayings that are wholly said once this is appended
    record Pack(@Nullable Actor by, @Nullable Instant at, List<SaidOfTrace> said, List<Come> completes) {

        int events() {
            return said.stream().mapToInt(s -> s.written().size()).sum();
        }

        private boolean takes(Actor reader, @Nullable Instant told, int events) {
            return said.isEmpty()
                    || (reader.equals(by)
                            && Objects.equals(at, told)
                            && said.size() < MOST_TRACES
                            && events() + events <= MOST_EVENTS);
        }
    }

    /// @param takeUp recorded before anything else, if nobody took the trace up yet
    void add(Come come, TraceReading before, @Nullable Fact<AnnotationEvent> takeUp) {
        var reading = before;
        var left = new ArrayList<>(come.steps());
        while (!left.isEmpty()) {
            var at = left.getFirst().at();
            var facts = new ArrayList<Fact<AnnotationEvent>>();
            if (takeUp != null && !reading.takenUp()) {
                facts.add(takeUp);
            }
            while (!left.isEmpty() && Objects.equals(left.getFirst().at(), at) && facts.size() < MOST_EVENTS) {
                facts.add(left.removeFirst().fact());
            }
            open(come.saying().by(), at, facts.size())
                    .said()
                    .add(new SaidOfTrace(come.saying().trace(), reading, facts));
            reading = evolved(reading, come.saying().by(), facts);
        }
        if (packs.isEmpty()) {
            packs.add(new Pack(null, null, new ArrayList<>(), new ArrayList<>()));
        }
        packs.getLast().completes().add(come);
    }

    List<Pack> packs() {
        return packs;
    }

    private Pack open(Actor by, @Nullable Instant at, int events) {
        var last = packs.isEmpty() ? null : packs.getLast();
        if (last == null || !last.takes(by, at, events)) {
            var pack = new Pack(by, at, new ArrayList<>(), new ArrayList<>());
            packs.add(pack);
            return pack;
        }
        if (last.said().isEmpty()) {
            packs.set(packs.size() - 1, new Pack(by, at, new ArrayList<>(), last.completes()));
        }
        return packs.getLast();
    }

    static TraceReading evolved(TraceReading reading, Actor by, List<Fact<AnnotationEvent>> facts) {
        var next = reading;
        for (var fact : facts) {
            next = next.evolve(by, new Moment(next.version() + 1, Instant.EPOCH, null), fact.event());
        }
        return next;
    }

    static TraceReading after(Come come, TraceReading before, @Nullable Fact<AnnotationEvent> takeUp) {
        var facts = new ArrayList<Fact<AnnotationEvent>>();
        if (takeUp != null && !before.takenUp() && !come.steps().isEmpty()) {
            facts.add(takeUp);
        }
        come.steps().stream().map(Step::fact).forEach(facts::add);
        return evolved(before, come.saying().by(), facts);
    }
}
