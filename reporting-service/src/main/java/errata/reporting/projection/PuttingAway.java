package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.patterns.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// A shelf that puts states away while the fold goes on: those on their way are still at hand.
final class PuttingAway implements RecentStates.Shelf, AutoCloseable {
    private final RecentStates.Shelf shelf;
    private final Vocabulary words;
    private TraceStates leaving;
    private CompletableFuture<Void> put = CompletableFuture.completedFuture(null);

    PuttingAway(RecentStates.Shelf shelf, Vocabulary words) {
        this.shelf = shelf;
        this.words = words;
        this.leaving = new TraceStates(words);
    }

    @Override
    public TraceStates take(Collection<TraceId> traces) {
        var away = new ArrayList<TraceId>();
        var near = new ArrayList<TraceId>();
        traces.forEach(trace -> (leaving.has(trace) ? near : away).add(trace));
        var taken = away.isEmpty() ? new TraceStates(words) : shelf.take(away);
        near.forEach(trace -> taken.put(trace, leaving.get(trace)));
        return taken;
    }

    /// Returns at once, unless what was put last is still on its way.
    @Override
    public void put(TraceStates states) {
        end();
        leaving = states;
        put = CompletableFuture.runAsync(
                () -> shelf.put(states),
                command -> Thread.ofPlatform().daemon().name("put-away").start(command));
    }

    @Override
    public void replace(TraceStates states) {
        end();
        // From now on the store alone knows.
        leaving = new TraceStates(words);
        shelf.replace(states);
    }

    /// Returns when everything is there.
    ///
    /// @throws StoreAway if it could not be put away
    @Override
    public void end() {
        try {
            put.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreAway away ? away : e;
        }
    }

    /// Waits for what is on its way, come of it what may: a rebuild that begins after one that failed must not meet it.
    @Override
    public void close() {
        put.handle((_, _) -> true).join();
    }
}
