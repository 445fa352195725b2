package errata.ingest.importing;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.importing.file.Entry;
import errata.ingest.importing.file.UnreadableFileException;
import errata.ingest.importing.rows.GuessMapping;
import errata.ingest.importing.rows.Mapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How all files of an import will be read.
///
/// @param skipped the names of those that are neither JSON nor tables
record Plans(List<Plan> plans, List<String> skipped) {

    static Plans of(List<Entry> entries, Format asked, int largestRecord) throws IOException {
        var plans = new ArrayList<Plan>();
        var skipped = new ArrayList<String>();
        for (var entry : entries) {
            Plan.of(entry, asked, largestRecord).ifPresentOrElse(plans::add, () -> skipped.add(entry.name()));
        }
        if (plans.isEmpty()) {
            throw new UnreadableFileException("It is neither JSON nor a table with a row of names");
        }
        return new Plans(plans, skipped);
    }

    /// The format of most of the files.
    Format format() {
        return plans.stream()
                .map(Plan::format)
                .max(Comparator.comparingLong(this::filesOf))
                .orElse(Format.AUTO);
    }

    /// The first records of the files that have this format.
    List<JsonNode> sample() {
        var format = format();
        return plans.stream()
                .filter(plan -> plan.format() == format)
                .flatMap(plan -> plan.sample().stream())
                .filter(JsonNode::isObject)
                .limit(100)
                .toList();
    }

    Mapping guess() {
        return GuessMapping.from(sample());
    }

    long bytes() {
        return plans.stream().mapToLong(plan -> plan.entry().size()).sum();
    }

    private long filesOf(Format format) {
        return plans.stream().filter(plan -> plan.format() == format).count();
    }
}
