package errata.ingest.importing.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import errata.events.Digest;
import errata.ingest.importing.chat.FindsConversation;
import errata.ingest.importing.chat.ReadConversation;
import errata.ingest.importing.file.Entry;
import errata.ingest.importing.file.Layout;
import errata.ingest.importing.file.RawRecord;
import errata.ingest.importing.file.Records;
import errata.ingest.importing.reading.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Joins each answer of a batch with its request by their `custom_id`, wherever in the import the request stands. Only
/// places are remembered; a request is read again when its answer comes.
public final class BatchPairs implements FindsConversation {
    // A batch has at most 50 000 requests.
    private static final int MOST = 200_000;

    private final Map<Long, Place> requests = new HashMap<>();
    private final Set<Long> answers = new HashSet<>();

    private record Place(Entry entry, long from, int length) {}

    /// Looks through one more file.
    public void add(Entry entry, Layout layout, int largestRecord) throws IOException {
        try (var records = Records.of(entry, layout, largestRecord)) {
            long from = records.bytesRead();
            while (requests.size() + answers.size() < MOST && records.hasNext()) {
                var record = records.next();
                long end = records.bytesRead();
                if (record instanceof RawRecord.Whole(var _, var _, var bytes)) {
                    add(parsed(bytes), new Place(entry, from, Math.toIntExact(end - from)));
                }
                from = end;
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(@Nullable JsonNode record, Place place) {
        var id = record == null ? null : id(record);
        if (record == null || id == null) {
            return;
        }
        if (isRequest(record)) {
            requests.put(id, place);
        } else if (record.has("response")) {
            answers.add(id);
        }
    }

    @Override
    public Result in(JsonNode record) {
        var id = id(record);
        if (id == null) {
            return ReadConversation.read(record);
        }
        if (isRequest(record)) {
            return answers.contains(id) ? new Result.Elsewhere() : ReadConversation.read(record);
        }
        var place = record.has("request") ? null : requests.get(id);
        return ReadConversation.read(place == null ? record : joined(record, place));
    }

    private static JsonNode joined(JsonNode answer, Place place) {
        try {
            var line = new String(place.entry().bytes(place.from(), place.length()), StandardCharsets.UTF_8);
            var cut = line.substring(Math.max(line.indexOf('{'), 0), line.lastIndexOf('}') + 1);
            var joined = JsonNodeFactory.instance.objectNode();
            joined.set(
                    "request",
                    BoundedJson.tree(cut.getBytes(StandardCharsets.UTF_8)).path("body"));
            answer.properties().forEach(member -> joined.set(member.getKey(), member.getValue()));
            return joined;
        } catch (IOException e) {
            return answer; // what was asked stays unknown
        }
    }

    private static boolean isRequest(JsonNode record) {
        return record.path("body").isObject() && !record.has("response");
    }

    private static @Nullable Long id(JsonNode record) {
        var id = record.path("custom_id");
        return id.isTextual()
                ? ByteBuffer.wrap(Digest.of(id.asText().getBytes(StandardCharsets.UTF_8))
                                .bytes())
                        .getLong()
                : null;
    }

    private static @Nullable JsonNode parsed(byte[] bytes) {
        try {
            return BoundedJson.tree(bytes);
        } catch (IOException e) {
            return null;
        }
    }
}
