package errata.reporting.projection;

import errata.events.AnnotationEvent;
import errata.reporting.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads and decodes events on a thread of its own, a few runs ahead of who folds them: both take about as long.
final class ReadAhead {
    // Small, so that what is on its way is gone when what is new is collected.
    private static final int RUN = 1_000;
    private static final int RUNS_AHEAD = 6;

    private final BlockingQueue<Run> runs = new ArrayBlockingQueue<>(RUNS_AHEAD);
    private final Thread reader;

    /// @param events empty at the end; @param failure why it ended
    private record Run(
            List<Entry<AnnotationEvent>> events, @Nullable RuntimeException failure) {}

    /// Tells a consumer of events all there are.
    @FunctionalInterface
    interface Source {
        void tell(Consumer<Entry<AnnotationEvent>> each);
    }

    private ReadAhead(Source source) {
        reader = Thread.ofPlatform().daemon().name("read-ahead").unstarted(() -> read(source));
    }

    /// Takes all events in runs, in their order, on this thread.
    ///
    /// @throws RuntimeException that the source threw, or `each`; then nobody reads on
    static void of(Source source, Consumer<List<Entry<AnnotationEvent>>> each) {
        var ahead = new ReadAhead(source);
        ahead.reader.start();
        try {
            for (var run = ahead.runs.take(); !run.events.isEmpty() || run.failure != null; run = ahead.runs.take()) {
                if (run.failure != null) {
                    throw run.failure;
                }
                each.accept(run.events);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            ahead.reader.interrupt();
        }
    }

    private void read(Source source) {
        var collected = new ArrayList<Entry<AnnotationEvent>>(RUN);
        try {
            source.tell(entry -> {
                collected.add(entry);
                if (collected.size() == RUN) {
                    put(new Run(List.copyOf(collected), null));
                    collected.clear();
                }
            });
            if (!collected.isEmpty()) {
                put(new Run(List.copyOf(collected), null));
            }
            put(new Run(List.of(), null));
        } catch (RuntimeException e) {
            put(new Run(List.of(), e));
        } catch (Error e) {
            // Whoever waits for events must learn of it: otherwise a rebuild would stand for ever.
            put(new Run(List.of(), new IllegalStateException("the journal cannot be read", e)));
        }
    }

    private void put(Run run) {
        try {
            runs.put(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody takes the events any more", e);
        }
    }
}
