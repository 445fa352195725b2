package errata.bench.sending;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One connection's loop. Like a real exporter it sends a request again, with the same ids, until it is acknowledged.
final class Sender {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration LAST_TRIES = Duration.ofMinutes(3);

    private final int number;
    private final Connection connection;
    private final List<SpanBatch> batches;
    private final TraceNumbers numbers;
    private final Tally tally;
    private long acknowledged;

    Sender(int number, Connection connection, List<SpanBatch> batches, TraceNumbers numbers, Tally tally) {
        this.number = number;
        this.connection = connection;
        this.batches = List.copyOf(batches);
        this.numbers = numbers;
        this.tally = tally;
    }

    /// Sends until told to stop. Returns how many traces were acknowledged: those numbered below it, without a gap.
    long run(Pace pace, BooleanSupplier stopped) {
        long requests = 0;
        try (connection) {
            while (!stopped.getAsBoolean()) {
                long due = pace.await();
                var batch = batches.get((int) (requests++ % batches.size()));
                batch.renumber(numbers, number, acknowledged, Instant.now());
                if (!deliver(batch, due, stopped)) {
                    return acknowledged;
                }
                acknowledged += batch.traces();
            }
        }
        return acknowledged;
    }

    private boolean deliver(SpanBatch batch, long due, BooleanSupplier stopped) {
        long giveUp = Long.MAX_VALUE;
        while (System.nanoTime() < giveUp) {
            if (post(batch, due)) {
                return true;
            }
            if (stopped.getAsBoolean() && giveUp == Long.MAX_VALUE) {
                giveUp = System.nanoTime() + LAST_TRIES.toNanos();
            }
        }
        return false;
    }

    private boolean post(SpanBatch batch, long due) {
        try {
            var answer = connection.post(batch.body());
            if (answer.isSuccess()) {
                tally.acknowledged(batch.spans(), System.nanoTime() - due);
                noteRefused(answer.body());
                return true;
            }
            tally.other(Integer.toString(answer.status()));
            pause(Duration.ofSeconds(answer.retryAfterSeconds()));
        } catch (IOException e) {
            tally.other(e.getClass().getSimpleName());
            pause(PAUSE);
        }
        return false;
    }

    private void noteRefused(byte[] body) throws InvalidProtocolBufferException {
        if (body.length > 0) {
            var partial = ExportTraceServiceResponse.parseFrom(body).getPartialSuccess();
            tally.partlyRefused(partial.getRejectedSpans());
        }
    }

    private static void pause(Duration wanted) {
        LockSupport.parkNanos(Math.max(wanted.toNanos(), PAUSE.toNanos()));
    }
}
