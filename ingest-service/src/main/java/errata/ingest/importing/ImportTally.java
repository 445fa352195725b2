package errata.ingest.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.importing.file.UnreadableFileException;
import errata.ingest.importing.reading.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an import came to so far: taken + refused + left out = read. All refusals go to a file, the first ones are
/// listed too.
final class ImportTally {
    private static final int MOST_LISTED = 1000;

    private final RefusalFile file;
    private final long most;
    private final Map<String, String> traces = new LinkedHashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private long taken;
    private long refused;
    private long leftOut;
    private long spans;

    /// @param entry the file of a zip
    record Refusal(String entry, int line, String reason) {}

    /// @param most records that one import may have
    ImportTally(RefusalFile file, long most) {
        this.file = file;
        this.most = most;
    }

    void took(List<Named> named, int moreSpans) throws IOException {
        taken++;
        spans += moreSpans;
        for (var each : named) {
            if (traces.size() < MOST_LISTED) {
                traces.putIfAbsent(each.trace().value(), each.external());
            }
        }
        check();
    }

    void refuse(Refusal refusal) throws IOException {
        refused++;
        note(refusal);
        check();
    }

    void leaveOut() throws IOException {
        leftOut++;
        check();
    }

    /// Says something about a record that was taken all the same, or about what is none.
    void note(Refusal refusal) throws IOException {
        file.add(refusal);
        if (refusals.size() < MOST_LISTED) {
            refusals.add(refusal);
        }
    }

    private void check() throws UnreadableFileException {
        if (read() > most) {
            throw new UnreadableFileException("At most %d records in one import: split the file".formatted(most));
        }
    }

    long read() {
        return taken + refused + leftOut;
    }

    /// The counts, as members of a job.
    ObjectNode counts() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("read", read())
                .put("taken", taken)
                .put("refused", refused)
                .put("leftOut", leftOut)
                .put("spans", spans);
    }

    /// What is listed, as members of a job.
    ObjectNode lists(boolean manyFiles) {
        var lists = JsonNodeFactory.instance.objectNode();
        var listedTraces = lists.putArray("traces");
        traces.forEach((trace, external) ->
                listedTraces.addObject().put("externalId", external).put("traceId", trace));
        var listed = lists.putArray("refusals");
        refusals.forEach(refusal -> {
            var entry = listed.addObject();
            if (manyFiles) {
                entry.put("file", refusal.entry());
            }
            entry.put("line", refusal.line()).put("reason", refusal.reason());
        });
        return lists;
    }

    int listed() {
        return traces.size() + refusals.size();
    }
}
