package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.patterns.TraceState;
import errata.reporting.patterns.Vocabulary;
import errata.reporting.projection.TraceStates.Row;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The states of a new generation while all events are folded: those of the traces that were met last are in memory,
/// the others in a file. Most traces are done soon after they were taken up; the few that are met again are read back.
/// What is said of a trace is mostly said in a row, so the state of the last one is kept as it is.
final class RecentStates implements States, AutoCloseable {
    private final Vocabulary words;
    private final int most;
    private final StateRuns away;
    private TraceStates young;
    private TraceStates old;
    private @Nullable TraceId last;
    private TraceState stateOfLast = TraceState.UNTOUCHED;

    /// @param most states in memory, about
    /// @param folder where those that were put away lie
    RecentStates(Vocabulary words, int most, Path folder) {
        away = new StateRuns(folder);
        this.words = words;
        this.most = most / 2;
        young = new TraceStates(words);
        old = new TraceStates(words);
    }

    /// Before some traces are met: makes room, and reads back those that were put away.
    void meet(Collection<TraceId> traces) {
        writeLast();
        if (young.size() > most) {
            away.put(old.without(young));
            old = young;
            young = new TraceStates(words);
        }
        for (var trace : traces) {
            readBack(Halves.high(trace), Halves.low(trace));
        }
    }

    private void readBack(long high, long low) {
        if (away.perhaps(high, low) && !young.has(high, low) && !old.has(high, low)) {
            var row = away.find(high, low);
            if (row != null) {
                young.put(row);
            }
        }
    }

    @Override
    public TraceState get(TraceId trace) {
        if (trace.equals(last)) {
            return stateOfLast;
        }
        return (young.has(trace) ? young : old).get(trace);
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
            young.put(last, stateOfLast);
            last = null;
        }
    }

    /// All of them, in the order of their traces. Nothing is met afterwards.
    void each(Consumer<Row> each) {
        writeLast();
        away.put(old.without(young));
        away.put(young);
        old = new TraceStates(words);
        young = old;
        away.each(each);
    }

    @Override
    public void close() {
        away.close();
    }
}
