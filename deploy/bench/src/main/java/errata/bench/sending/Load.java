package errata.bench.sending;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A load: where it goes, over how many connections, how fast.
///
/// @param batch makes the request bodies; another seed makes other texts
/// @param spansPerSecond of all connections together; 0 for as fast as the answers come
public record Load(
        URI url,
        String contentType,
        String project,
        LongFunction<SpanBatch> batch,
        int connections,
        int spansPerSecond) {
    // Different enough for a compressor, few enough to stay in the cache.
    private static final int TEXTS = 4;
    private static final String PROTOBUF = "application/x-protobuf";
    private static final int TRACES = 10;

    /// Requests of OTLP protobuf with 100 spans each.
    public static Load otlp(String ingest, String project, int connections, int spansPerSecond) {
        return new Load(
                URI.create(ingest + "/v1/traces"),
                PROTOBUF,
                project,
                seed -> OtlpTemplate.batch(TRACES, "bench", seed),
                connections,
                spansPerSecond);
    }

    public Sent run(Duration length, TraceNumbers numbers, Tally tally) {
        long end = System.nanoTime() + length.toNanos();
        return run(() -> System.nanoTime() - end > 0, numbers, tally);
    }

    /// Sends until told to stop and every request was answered.
    public Sent run(BooleanSupplier stopped, TraceNumbers numbers, Tally tally) {
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var pace = pace();
            var running = IntStream.range(0, connections)
                    .mapToObj(number -> sender(number, numbers, tally))
                    .map(sender -> threads.submit(() -> sender.run(pace, stopped)))
                    .toList();
            var traces = running.stream().map(Load::result).toList();
            return new Sent(numbers, traces, Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private Sender sender(int number, TraceNumbers numbers, Tally tally) {
        List<SpanBatch> batches = LongStream.range(0, TEXTS)
                .mapToObj(text -> batch.apply(number * (long) TEXTS + text))
                .toList();
        // Every text has the same length, so every body has.
        var length = batches.getFirst().body().length;
        return new Sender(number, new Connection(url, contentType, project, length), batches, numbers, tally);
    }

    private Pace pace() {
        return spansPerSecond == 0
                ? Pace.unlimited()
                : Pace.of((double) spansPerSecond / (TRACES * SpanBatch.SPANS_OF_TRACE));
    }

    private static long result(Future<Long> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection of the load broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
