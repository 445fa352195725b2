package errata.bench.sending;

import java.time.Duration;
import java.util.List;

/// What was acknowledged: of each connection the traces numbered from 0 up to what stands here.
public record Sent(TraceNumbers numbers, List<Long> acknowledged, Duration took) {

    public Sent {
        acknowledged = List.copyOf(acknowledged);
    }

    public long traces() {
        return acknowledged.stream().mapToLong(Long::longValue).sum();
    }

    public long spans() {
        return traces() * SpanBatch.SPANS_OF_TRACE;
    }
}
