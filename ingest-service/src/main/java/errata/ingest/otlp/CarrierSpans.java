package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import errata.ingest.otlp.SpanBatch.Unreadable;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.ArrayList;
import java.util.List;

/// Turns log records about generative AI into carrier spans; they travel with the spans of their trace. Other log
/// records are counted and left out.
public final class CarrierSpans {
    private static final Shape LOG = Shape.of(LogRecord.getDescriptor());
    private static final String EVENT_NAME = "event.name";
    private static final String OURS = "gen_ai.";
    private static final int TRACE_ID_BYTES = 16;
    private static final String WITHOUT_TRACE =
            "a log record about generative AI has no trace id: emit it while the span"
                    + " it is about is current, or set its trace id";
    private static final String RESPONSE_WITHOUT_TRACE = "a log record names a response but no trace, and a response is"
            + " not found by its id alone: set the trace id of the call, or send the evaluation to"
            + " /api/projects/PROJECT/feedback with traceId, name and score";

    private final List<SpanGroup> groups = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private int dropped;

    private CarrierSpans() {}

    /// `dropped` counts the log records about something else.
    public record Carriers(SpanBatch batch, int dropped) {}

    public static Carriers of(SpanBatch logs) {
        var carriers = new CarrierSpans();
        logs.groups().forEach(carriers::group);
        logs.unreadable().forEach(carriers::half);
        return new Carriers(new SpanBatch(carriers.groups, carriers.unreadable), carriers.dropped);
    }

    private void group(SpanGroup logs) {
        var spans = new ArrayList<ByteString>();
        for (var bytes : logs.spans()) {
            try {
                MessageScan.scan(bytes, LOG);
                whole(LogRecord.parseFrom(bytes), logs, spans);
            } catch (InvalidProtocolBufferException e) {
                unreadable.add(new Unreadable(
                        "the log record is not valid protobuf, is nested too deeply or has too many parts",
                        logs.only(ByteString.EMPTY)));
            }
        }
        if (!spans.isEmpty()) {
            groups.add(logs.holding(spans));
        }
    }

    /// One without a trace belongs to none, unless it holds a whole exchange: that is a trace by itself. Any other
    /// that names a response does not find its trace by that: nobody keeps such ids apart, the response may not
    /// have come yet, and a trace of an opinion alone would be drawn and read for nothing.
    private void whole(LogRecord log, SpanGroup logs, List<ByteString> spans) {
        if (log.getTraceId().size() == TRACE_ID_BYTES && !isZero(log.getTraceId())) {
            log(log, spans);
            return;
        }
        var exchange = ExchangeOfResponse.traceOf(log, eventName(log));
        if (exchange.isPresent()) {
            log(log.toBuilder().setTraceId(exchange.get()).clearSpanId().build(), spans);
            return;
        }
        var carriers = new ArrayList<ByteString>();
        log(log, carriers);
        carriers.forEach(carrier -> unreadable.add(
                new Unreadable(isAboutResponse(log) ? RESPONSE_WITHOUT_TRACE : WITHOUT_TRACE, logs.only(carrier))));
    }

    private static boolean isZero(ByteString id) {
        for (int i = 0; i < id.size(); i++) {
            if (id.byteAt(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAboutResponse(LogRecord log) {
        return log.getAttributesList().stream()
                .anyMatch(attribute -> attribute.getKey().equals(ExchangeOfResponse.RESPONSE));
    }

    /// A record of which a part could be read: refused if that part says that it is about generative AI.
    private void half(Unreadable log) {
        var spans = new ArrayList<ByteString>();
        try {
            log(LogRecord.parseFrom(log.group().spans().getFirst()), spans);
            spans.forEach(span ->
                    unreadable.add(new Unreadable(log.reason(), log.group().only(span))));
        } catch (InvalidProtocolBufferException e) {
            unreadable.add(log);
        }
    }

    private void log(LogRecord log, List<ByteString> spans) {
        var name = eventName(log);
        if (name.startsWith(OURS)) {
            spans.add(CarrierSpan.of(log, name).toByteString());
        } else {
            dropped++;
        }
    }

    private static String eventName(LogRecord log) {
        if (!log.getEventName().isEmpty()) {
            return log.getEventName();
        }
        return log.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals(EVENT_NAME))
                .map(KeyValue::getValue)
                .findFirst()
                .map(value -> value.getStringValue())
                .orElse("");
    }
}
