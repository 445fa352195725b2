package errata.ui.history;

import errata.ui.history.HistoryView.Run;
import errata.ui.wire.LedgerEvent;
import errata.ui.wording.Wording;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An event in a sentence, without the person in front of it. Unknown types are told by their name, never dropped.
final class Sentences {

    private final Map<String, String> names;

    /// @param names of categories, by id
    Sentences(Map<String, String> names) {
        this.names = names;
    }

    String of(LedgerEvent event) {
        var data = event.data();
        return switch (type(event.type())) {
            case "log-opened" -> "began the record";
            case "codebook-opened" -> "opened the codebook";
            case "principal-appointed" -> "appointed " + data.get("person") + " principal expert";
            case "sample-drawn" ->
                "drew the sample " + quoted(data.get("name"))
                        + (data.get("drawn") instanceof Collection<?> drawn
                                ? ": " + Wording.counted(drawn.size(), "trace")
                                : "");
            case "trace-taken-up" -> "took up a trace";
            case "note-taken" -> firstFailure(data) ? "noted the first failure" : "took a note";
            case "note-revised" -> "revised a note";
            case "note-withdrawn" -> "withdrew a note";
            case "label-set" ->
                "labelled " + category(data) + " " + data.get("verdict")
                        + (Boolean.TRUE.equals(data.get("primary")) ? " (primary)" : "");
            case "label-withdrawn" -> "withdrew the label " + category(data);
            case "trace-relabelled" -> "moved the label " + name(data.get("from")) + " to " + names(data.get("to"));
            case "review-decided" -> decided(data);
            case "review-reopened" -> "reopened the review";
            default -> codebook(event, data);
        };
    }

    /// What is told in one line where it happens to many traces in a row.
    @Nullable
    Run run(LedgerEvent event) {
        return switch (type(event.type())) {
            case "trace-taken-up" -> new Run("took up %s", 1);
            case "label-set" ->
                "judge".equals(event.data().get("judgedBy"))
                        ? new Run("judged " + category(event.data()).replace("%", "%%") + " on %s", 1)
                        : null;
            default -> null;
        };
    }

    private String codebook(LedgerEvent event, Map<String, ?> data) {
        return switch (type(event.type())) {
            case "category-proposed" -> "proposed " + quoted(data.get("name"));
            case "proposal-accepted" -> "accepted " + category(data);
            case "proposal-declined" -> "declined " + category(data);
            case "category-renamed" -> "renamed a category to " + quoted(data.get("name"));
            case "definition-revised" -> "revised the definition of " + category(data) + " (" + data.get("kind") + ")";
            case "categories-merged" -> "merged " + names(data.get("absorbed")) + " into " + name(data.get("into"));
            case "merge-undone" -> "undid a merge";
            case "category-split" -> "split " + category(data) + " into " + parts(data.get("parts"));
            case "split-undone" -> "undid the split of " + category(data);
            case "severity-changed" -> "made " + category(data) + " " + data.get("severity");
            case "category-retired" -> "retired " + category(data);
            case "category-restored" -> "restored " + category(data);
            case "reporting-labels-assigned" -> "reports " + category(data) + schemes(data.get("labels"));
            default -> type(event.type()).replace('-', ' ');
        };
    }

    /// "annotation.label-set" → "label-set".
    static String type(@Nullable String type) {
        return type == null ? "unknown" : type.substring(type.lastIndexOf('.') + 1);
    }

    private static boolean firstFailure(Map<String, ?> data) {
        return Boolean.TRUE.equals(data.get("firstFailure"));
    }

    private static String decided(Map<String, ?> data) {
        String outcome = String.valueOf(data.get("outcome"));
        String verb =
                switch (outcome) {
                    case "pass" -> "passed the trace";
                    case "fail" -> "failed the trace";
                    default -> "deferred the trace";
                };
        return data.get("assessed") instanceof Collection<?> looked && !looked.isEmpty()
                ? verb + ", having looked for " + count(looked.size())
                : verb;
    }

    private static String count(int categories) {
        return categories == 1 ? "1 category" : categories + " categories";
    }

    private String category(Map<String, ?> data) {
        return name(data.get("category"));
    }

    private String name(@Nullable Object id) {
        return quoted(names.getOrDefault(String.valueOf(id), String.valueOf(id)));
    }

    private String names(@Nullable Object ids) {
        return ids instanceof Collection<?> many
                ? many.stream().map(this::name).collect(Collectors.joining(", "))
                : name(ids);
    }

    private static String parts(@Nullable Object parts) {
        return parts instanceof Collection<?> many
                ? many.stream()
                        .map(p -> quoted(p instanceof Map<?, ?> part ? part.get("name") : p))
                        .collect(Collectors.joining(", "))
                : "parts";
    }

    private static String schemes(@Nullable Object labels) {
        return labels instanceof Collection<?> many && !many.isEmpty()
                ? many.stream()
                        .map(l -> l instanceof Map<?, ?> label
                                ? label.get("scheme") + " " + label.get("code")
                                : "a label")
                        .collect(Collectors.joining(", ", " as ", ""))
                : " under no scheme";
    }

    private static String quoted(@Nullable Object text) {
        return "“" + Objects.toString(text, "") + "”";
    }
}
