package errata.events.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import errata.events.codec.EventCodec;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;

/// A row of the type `append_outcome`, read.
final class AppendOutcome {

    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private AppendOutcome() {}

    /// @throws AppendConflict when nothing was written and the command was not answered before
    static Appended of(Row row, Command command) {
        return switch (row.getString("outcome")) {
            case "appended" -> appended(row, false);
            case "replayed" -> appended(row, true);
            case "key-reused" -> throw new AppendConflict.KeyReused(command.key());
            case "stream-moved" ->
                throw new AppendConflict.StreamMoved(
                        row.getString("stream"), row.getLong("expected"), row.getLong("actual"));
            case "log-unknown" ->
                throw new AppendConflict.LogUnknown(command.project().value());
            default -> throw new IllegalStateException("append_events answered " + row.getString("outcome"));
        };
    }

    private static Appended appended(Row row, boolean replayed) {
        try {
            return new Appended(
                    row.getLong("first"),
                    row.getLong("last"),
                    row.getOffsetDateTime("recorded_at").toInstant(),
                    EventCodec.mapper().readValue(row.getString("answer"), ANSWER),
                    replayed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer that is no JSON", e);
        }
    }
}
