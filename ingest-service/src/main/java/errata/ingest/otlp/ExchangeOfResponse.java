package errata.ingest.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A log record without a trace that holds a whole exchange, as applications write it that send logs and no traces: the
/// operation's details with what was asked or answered, and the id of the response. Its trace is a hash of that id, so
/// that records of one response meet in the project they are sent to.
final class ExchangeOfResponse {
    static final String RESPONSE = "gen_ai.response.id";

    private static final String DETAILS = "gen_ai.client.inference.operation.details";
    private static final Set<String> TEXTS = Set.of("gen_ai.input.messages", "gen_ai.output.messages");
    private static final int ID_BYTES = 16;

    private ExchangeOfResponse() {}

    /// The trace of such a record; none for any other.
    static Optional<ByteString> traceOf(LogRecord log, String event) {
        boolean holdsText =
                event.equals(DETAILS) && said(log).map(KeyValue::getKey).anyMatch(TEXTS::contains);
        return holdsText
                ? said(log)
                        .filter(attribute -> attribute.getKey().equals(RESPONSE))
                        .map(attribute -> attribute.getValue().getStringValue())
                        .filter(id -> !id.isBlank())
                        .findFirst()
                        .map(ExchangeOfResponse::hash)
                : Optional.empty();
    }

    private static Stream<KeyValue> said(LogRecord log) {
        List<KeyValue> body = log.getBody().getKvlistValue().getValuesList();
        return Stream.concat(log.getAttributesList().stream(), body.stream());
    }

    private static ByteString hash(String response) {
        try {
            var told = (RESPONSE + "\n" + response).getBytes(StandardCharsets.UTF_8);
            var hash = MessageDigest.getInstance("SHA-256").digest(told);
            return ByteString.copyFrom(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }
}
