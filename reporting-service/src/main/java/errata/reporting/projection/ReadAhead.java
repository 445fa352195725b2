package errata.reporting.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads something on a thread of its own, a few runs ahead of who takes it.
final class ReadAhead<T> {
    // Small, so that what is on its way is gone when what is new is collected.
    private static final int RUN = 1_000;
    private static final int RUNS_AHEAD = 6;

    private final BlockingQueue<Run<T>> runs = new ArrayBlockingQueue<>(RUNS_AHEAD);
    private final Thread reader;

    /// @param things empty at the end; @param failure why it ended
    private record Run<T>(List<T> things, @Nullable RuntimeException failure) {}

    /// Whoever took them has ended.
    private static final class NobodyTakes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyTakes(InterruptedException cause) {
            super(cause);
        }
    }

    /// Tells a consumer all there is.
    @FunctionalInterface
    interface Source<T> {
        void tell(Consumer<T> each);

        /// The same, each made into something else on a thread of its own.
        default <R> Source<R> map(Function<T, R> as) {
            return each -> of(this, run -> run.forEach(one -> each.accept(as.apply(one))));
        }
    }

    private ReadAhead(Source<T> source) {
        reader = Thread.ofPlatform().daemon().name("read-ahead").unstarted(() -> {
            try {
                read(source);
            } catch (NobodyTakes e) {
                Thread.currentThread().interrupt(); // and ends
            }
        });
    }

    /// Takes all of it in runs, in their order, on this thread.
    ///
    /// @throws RuntimeException that the source threw, or `each`; then nobody reads on
    static <T> void of(Source<T> source, Consumer<List<T>> each) {
        var ahead = new ReadAhead<>(source);
        ahead.reader.start();
        try {
            for (var run = ahead.runs.take(); !run.things.isEmpty() || run.failure != null; run = ahead.runs.take()) {
                if (run.failure != null) {
                    throw run.failure;
                }
                each.accept(run.things);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            ahead.reader.interrupt();
        }
    }

    private void read(Source<T> source) {
        var collected = new ArrayList<T>(RUN);
        try {
            source.tell(thing -> {
                collected.add(thing);
                if (collected.size() == RUN) {
                    put(new Run<>(List.copyOf(collected), null));
                    collected.clear();
                }
            });
            if (!collected.isEmpty()) {
                put(new Run<>(List.copyOf(collected), null));
            }
            put(new Run<>(List.of(), null));
        } catch (NobodyTakes e) {
            throw e;
        } catch (RuntimeException e) {
            put(new Run<>(List.of(), e));
        } catch (Error e) {
            // Whoever waits for events must learn of it: otherwise a rebuild would stand for ever.
            put(new Run<>(List.of(), new IllegalStateException("the journal cannot be read", e)));
        }
    }

    private void put(Run<T> run) {
        try {
            runs.put(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NobodyTakes(e);
        }
    }
}
