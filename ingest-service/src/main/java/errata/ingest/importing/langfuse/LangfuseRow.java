package errata.ingest.importing.langfuse;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.reading.BoundedJson;
import errata.ingest.importing.reading.Members;
import java.util.List;

/// What a record of an export is.
public enum LangfuseRow {
    /// A trace with its observations.
    WHOLE,
    TRACE,
    OBSERVATION,
    SCORE,
    NONE;

    private static final List<String> OF_TRACES =
            List.of("release", "version", "tags", "public", "bookmarked", "environment", "metadata");

    public static LangfuseRow of(JsonNode record) {
        var members = new Members(record);
        if (record.path("trace").isObject() && record.path("observations").isArray()
                || members.has("id")
                        && BoundedJson.inside(record.path("observations")).isArray()) {
            return WHOLE;
        }
        if (members.has("traceId") && members.has("type") && members.has("startTime")) {
            return OBSERVATION;
        }
        if (members.has("name") && (members.has("traceId") || members.has("sessionId")) && isScore(members)) {
            return SCORE;
        }
        return isTrace(members) ? TRACE : NONE;
    }

    /// Others log an id, a time and a user too: only Langfuse has most of the rest beside them.
    private static boolean isTrace(Members members) {
        return members.has("id")
                && members.has("timestamp")
                && members.has("name")
                && (members.has("userId") || members.has("sessionId"))
                && (members.has("input") || members.has("output"))
                && OF_TRACES.stream().filter(members::has).count() >= 3;
    }

    private static boolean isScore(Members members) {
        return members.has("value") && (members.has("dataType") || members.has("source") || members.has("stringValue"));
    }
}
