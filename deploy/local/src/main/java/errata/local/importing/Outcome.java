package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of one file: `taken + refused = read`, or why nothing did.
record Outcome(
        Path file,
        long read,
        long taken,
        long refused,
        long spans,
        List<RefusedRow> rows,
        List<String> told,
        Optional<String> allRefusals,
        Optional<String> failure) {

    record RefusedRow(long line, String reason) {}

    Outcome {
        rows = List.copyOf(rows);
        told = List.copyOf(told);
    }

    static Outcome failed(Path file, String why) {
        return new Outcome(file, 0, 0, 0, 0, List.of(), List.of(), Optional.empty(), Optional.of(why));
    }

    static Outcome of(Path file, JsonNode job, Jobs jobs) {
        var state = job.path("state").asText("done");
        return new Outcome(
                file,
                job.path("read").asLong(),
                job.path("taken").asLong(),
                job.path("refused").asLong(),
                job.path("spans").asLong(),
                rows(job.path("refusals")),
                told(job),
                job.has("id") ? Optional.of(jobs.refusalsOf(job)) : Optional.empty(),
                state.equals("done") ? Optional.empty() : Optional.of(why(state, job)));
    }

    private static List<String> told(JsonNode job) {
        var leftOut = job.path("leftOut").asLong();
        var sentences = job.path("told").valueStream().map(told -> onOneLine(told.asText()));
        return leftOut == 0
                ? sentences.toList()
                : Stream.concat(Stream.of(leftOut + " left out: not among the wanted."), sentences)
                        .toList();
    }

    private static String why(String state, JsonNode job) {
        return onOneLine(job.path("problem").asText(job.path("reason").asText("it is " + state)));
    }

    static Outcome ofCodebook(Path file, JsonNode answer) {
        var created = answer.path("created").size();
        var existing = answer.path("existing").size();
        var refused = answer.path("refused");
        return new Outcome(
                file,
                (long) created + existing + refused.size(),
                (long) created + existing,
                refused.size(),
                0,
                rows(refused),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<RefusedRow> rows(JsonNode refusals) {
        return refusals.valueStream()
                .map(row -> new RefusedRow(
                        row.path("line").asLong(), onOneLine(row.path("reason").asText())))
                .toList();
    }

    /// Reasons quote what stood in the file; a terminal must not obey it.
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
