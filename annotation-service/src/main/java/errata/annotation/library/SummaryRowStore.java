package errata.annotation.library;

import errata.annotation.facts.FacetStore;
import errata.annotation.facts.Mark;
import errata.annotation.library.TraceSummary.Reading;
import errata.annotation.library.TraceSummary.Said;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows of `list-traces.sql`.
final class SummaryRowStore {

    private SummaryRowStore() {}

    static TraceSummary summary(Row row) {
        var reading = reading(row);
        var marks = FacetStore.marks(row);
        boolean settled = !row.getBoolean("unsettled");
        return new TraceSummary(
                row.getString("trace_id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("input"),
                row.getString("output"),
                row.getString("service"),
                row.getString("release"),
                row.getString("environment"),
                row.getString("model"),
                row.getString("user_id"),
                row.getString("session_id"),
                Arrays.asList(row.getArrayOfStrings("tags")),
                tools(marks),
                metadata(marks),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getLong("duration_ms"),
                row.getBoolean("failed") ? "error" : "ok",
                row.getString("error_message"),
                row.getInteger("span_count"),
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cached_tokens"),
                row.getLong("reasoning_tokens"),
                row.getDouble("cost_usd"),
                row.getBoolean("truncated"),
                row.getBoolean("redacted"),
                settled,
                settled ? instant(row, "seen_at") : null,
                row.getInteger("revision"),
                reading != null && reading.isBefore(instant(row, "amended_at")),
                reading,
                said(row));
    }

    private static List<String> tools(List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.fact().equals(Mark.TOOL))
                .map(Mark::value)
                .toList();
    }

    private static Map<String, String> metadata(List<Mark> marks) {
        var metadata = new LinkedHashMap<String, String>();
        for (var mark : marks) {
            if (mark.fact().startsWith(Mark.METADATA)) {
                metadata.put(mark.fact().substring(Mark.METADATA.length()), mark.value());
            }
        }
        return metadata;
    }

    private static List<Said> said(Row row) {
        return row.getValue("said") instanceof JsonArray said
                ? said.stream().map(each -> said((JsonObject) each)).toList()
                : List.of();
    }

    private static Said said(JsonObject told) {
        return new Said(
                told.getString("name"), told.getDouble("score"), told.getString("label"), told.getString("source"));
    }

    private static @Nullable Reading reading(Row row) {
        var by = row.getString("reviewer");
        var at = instant(row, "at");
        return by == null || at == null
                ? null
                : new Reading(row.getString("outcome"), by, at, row.getLong("notes"), row.getLong("labels"));
    }

    private static @Nullable Instant instant(Row row, String column) {
        var time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
