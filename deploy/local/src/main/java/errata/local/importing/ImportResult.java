package errata.local.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ingest says about an import: `taken + refused = read`.
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportResult(
        String project,
        @Nullable String format,
        int read,
        int taken,
        int refused,
        int spans,
        List<RefusedRecord> refusals) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RefusedRecord(long line, String reason) {}

    ImportResult {
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
    }
}
