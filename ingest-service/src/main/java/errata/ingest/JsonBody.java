package errata.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import errata.events.edge.EdgeProblem;
import errata.events.edge.Problem;
import java.io.IOException;
import java.io.InputStream;

/// The body of a request as JSON, within bounds.
public final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build());

    private JsonBody() {}

    /// A problem of the client if it is larger, or no JSON.
    public static JsonNode read(InputStream body, int largest) throws IOException {
        var bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw Problem.of(EdgeProblem.BODY_TOO_LARGE, "At most %d bytes: send less at once".formatted(largest))
                    .exception();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw Problem.inBody("", "is not JSON").exception();
        }
    }
}
