package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.file.Entry;
import errata.ingest.importing.file.Layout;
import errata.ingest.importing.file.RawRecord;
import errata.ingest.importing.file.Records;
import errata.ingest.importing.reading.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How one file of an import will be read.
///
/// @param sample its first records, as far as they can be parsed
record Plan(Entry entry, Layout layout, Format format, List<JsonNode> sample) {
    private static final int SAMPLED = 100;
    private static final long LARGEST_SAMPLE = 4 * 1024 * 1024;

    /// Empty if the file is neither JSON nor a table.
    ///
    /// @param asked the format that the client says it has, or `AUTO`
    static Optional<Plan> of(Entry entry, Format asked, int largestRecord) throws IOException {
        var layout = Layout.of(entry, largestRecord);
        if (layout.isEmpty()) {
            return Optional.empty();
        }
        var sample = sample(entry, layout.get(), largestRecord);
        var format = asked == Format.AUTO ? recognised(sample) : asked;
        return Optional.of(new Plan(entry, layout.get(), format, sample));
    }

    private static Format recognised(List<JsonNode> sample) {
        return sample.stream()
                .map(Recognise::record)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Format.OPENAI_CHAT);
    }

    private static List<JsonNode> sample(Entry entry, Layout layout, int largestRecord) throws IOException {
        var sample = new ArrayList<JsonNode>();
        try (var records = Records.of(entry, layout, largestRecord)) {
            while (sample.size() < SAMPLED && records.bytesRead() < LARGEST_SAMPLE && records.hasNext()) {
                if (records.next() instanceof RawRecord.Whole(var _, var _, var bytes)) {
                    parse(bytes).ifPresent(sample::add);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sample;
    }

    private static Optional<JsonNode> parse(byte[] bytes) {
        try {
            return Optional.of(BoundedJson.tree(bytes));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
