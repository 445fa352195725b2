package errata.events.feed;

import errata.events.wire.LogSealed;
import errata.events.wire.Received;
import errata.events.wire.ReceivedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What arrived for one project, in whatever order, as often as it likes.
record Delivery(NavigableMap<Long, ReceivedEvent> events, List<LogSealed> seals) {

    static Delivery of(List<? extends Received> received) {
        var events = new TreeMap<Long, ReceivedEvent>();
        var seals = new ArrayList<LogSealed>();
        for (var one : received) {
            switch (one) {
                case ReceivedEvent event -> events.put(event.position(), event);
                case LogSealed seal -> seals.add(seal);
            }
        }
        return new Delivery(events, seals);
    }

    /// The events that follow the cursor without a gap.
    List<ReceivedEvent> following(long cursor) {
        var run = new ArrayList<ReceivedEvent>();
        for (var event : events.tailMap(cursor, false).values()) {
            if (event.position() != cursor + run.size() + 1) {
                break;
            }
            run.add(event);
        }
        return run;
    }

    /// How far the log reaches, as far as this tells.
    long reaches() {
        long last = events.isEmpty() ? 0 : events.lastKey();
        return seals.stream().mapToLong(LogSealed::position).reduce(last, Math::max);
    }

    /// The latest seal that holds once the cursor stands there.
    Optional<LogSealed> seal(long cursor) {
        return seals.stream()
                .filter(seal -> seal.position() <= cursor)
                .reduce((a, b) -> b.until().isBefore(a.until()) ? a : b);
    }
}
