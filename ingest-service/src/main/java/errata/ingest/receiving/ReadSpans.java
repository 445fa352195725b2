package errata.ingest.receiving;

import errata.ingest.otlp.CarrierSpans;
import errata.ingest.otlp.JsonTraces;
import errata.ingest.otlp.OtlpLimits;
import errata.ingest.otlp.ProtobufTraces;
import errata.ingest.otlp.Signal;
import errata.ingest.otlp.SpanBatch;
import errata.ingest.otlp.SplitByTrace;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Reads the body of a request within the bounds of memory and time.
@Singleton
final class ReadSpans {
    private static final int SHARE_OF_THE_HEAP = 3;

    private final InFlight inFlight;
    private final long largestBody;

    @Inject
    ReadSpans(ReceivingSettings settings) {
        long share = Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP;
        this.inFlight = new InFlight(Math.min(settings.inFlight().asLongValue(), share));
        this.largestBody = Math.min(settings.largestBody().asLongValue(), share);
    }

    sealed interface Read {
        /// `dropped` counts what was readable, and nothing for us.
        record Spans(SplitByTrace.Split split, int dropped) implements Read {}

        record Not(Received why) implements Read {}
    }

    /// What one request may hold; closed when its spans are kept.
    InFlight.Share memory() {
        return inFlight.share();
    }

    long largestBody() {
        return largestBody;
    }

    Read read(Sent sent, Turn turn) {
        try {
            var body =
                    switch (sent.packing()) {
                        case NONE -> sent.body();
                        case GZIP -> bounded(new GZIPInputStream(sent.body()), sent, turn);
                        case UNPACKED_WHILE_READ -> bounded(sent.body(), sent, turn);
                    };
            var batch =
                    switch (sent.encoding()) {
                        case PROTOBUF -> ProtobufTraces.read(body);
                        case JSON -> JsonTraces.read(sent.signal(), body);
                    };
            return split(sent.signal(), batch, turn.projects());
        } catch (BoundedBody.TooLargeException e) {
            return new Read.Not(new Received.TooLarge(largestBody));
        } catch (BoundedBody.NoRoomException e) {
            return new Read.Not(Received.NotNow.MEMORY);
        } catch (IOException e) {
            return new Read.Not(
                    new Received.Malformed(
                            "The body cannot be read as " + sent.encoding().mediaType()
                                    + ": send a whole OTLP export, and say in Content-Type and Content-Encoding how it is written"));
        }
    }

    /// What came stays in memory while it is unpacked. If both together exceed what all requests may hold, they always
    /// will.
    private InputStream bounded(InputStream unpacked, Sent sent, Turn turn) {
        long limit = Math.min(largestBody, inFlight.most() - sent.bytes());
        return new BoundedBody(unpacked, limit, turn.memory());
    }

    private static Read split(Signal signal, SpanBatch batch, ProjectNames projects) throws IOException {
        return switch (signal) {
            case TRACES -> new Read.Spans(SplitByTrace.split(batch, projects, OtlpLimits.STANDARD), 0);
            case LOGS -> {
                var carriers = CarrierSpans.of(batch);
                var split = SplitByTrace.split(carriers.batch(), projects, OtlpLimits.STANDARD);
                yield new Read.Spans(split, carriers.dropped());
            }
        };
    }
}
