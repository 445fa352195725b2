package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The states of a new generation while all events are folded: those of the traces that were met last are in memory,
// the
/// others in the store. Most traces are done soon after they were taken up; the few that are met again are read back.
/// What is said of a trace is mostly said in a row, so the state of the last one is kept as it is.
final class RecentStates implements States {
    private final Shelf shelf;
    private final Vocabulary words;
    private final int most;
    private final Seen stored;
    private TraceStates young;
    private TraceStates old;
    private TraceStates back;
    private @Nullable TraceId last;
    private TraceState stateOfLast = TraceState.UNTOUCHED;

    /// Where states are that were not met for a while.
    interface Shelf {
        TraceStates take(Collection<TraceId> traces);

        /// States of traces that are not there.
        void put(TraceStates states);

        /// States of traces that are there.
        void replace(TraceStates states);

        /// Returns when all of them are there.
        void end();
    }

    /// @param most states in memory, about; @param traces about how many there will be
    RecentStates(Shelf shelf, Vocabulary words, int most, long traces) {
        this.shelf = shelf;
        this.words = words;
        this.most = most / 2;
        this.stored = new Seen(traces);
        young = new TraceStates(words);
        old = new TraceStates(words);
        back = new TraceStates(words);
    }

    /// Before some traces are met: makes room, and reads back those that were put away.
    void meet(Collection<TraceId> traces) {
        writeLast();
        if (young.size() > most) {
            putAway();
            old = young;
            young = new TraceStates(words);
        }
        if (back.size() > most) {
            shelf.replace(back);
            back = new TraceStates(words);
        }
        var away = new ArrayList<TraceId>();
        for (var trace : traces) {
            if (isAway(trace)) {
                away.add(trace);
            }
        }
        if (!away.isEmpty()) {
            shelf.take(away).forEach(back::put);
        }
    }

    /// Puts away all of them.
    void end() {
        writeLast();
        putAway();
        shelf.put(young);
        shelf.replace(back);
        shelf.end();
    }

    @Override
    public TraceState get(TraceId trace) {
        return trace.equals(last) ? stateOfLast : holder(trace).get(trace);
    }

    @Override
    public void put(TraceId trace, TraceState state) {
        if (!trace.equals(last)) {
            writeLast();
            last = trace;
        }
        stateOfLast = state;
    }

    private void writeLast() {
        if (last != null) {
            var holder = holder(last);
            (holder == old ? young : holder).put(last, stateOfLast);
            last = null;
        }
    }

    private boolean isAway(TraceId trace) {
        return stored.perhaps(TraceStates.high(trace), TraceStates.low(trace))
                && !young.has(trace)
                && !old.has(trace)
                && !back.has(trace);
    }

    private TraceStates holder(TraceId trace) {
        if (back.has(trace)) {
            return back;
        }
        return young.has(trace) || !old.has(trace) ? young : old;
    }

    /// Of the old ones, those that were not met since.
    private void putAway() {
        var away = old.without(young);
        away.forEach(row -> stored.add(row.high(), row.low()));
        shelf.put(away);
    }
}
