package errata.ui.library;

import errata.ui.wording.Wording;
import java.util.List;
import java.util.Map;

/// The filters that are set, in words, each with the address without it.
final class Chips {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("q", "words"),
            Map.entry("sample", "sample"),
            Map.entry("outcome", "reading"),
            Map.entry("minTokens", "tokens ≥"),
            Map.entry("maxTokens", "tokens ≤"),
            Map.entry("minDurationMs", "took ≥"),
            Map.entry("maxDurationMs", "took ≤"),
            Map.entry("since", "last"));

    private Chips() {}

    /// @param without the same view without this filter
    public record Chip(String fact, String value, String without) {}

    static List<Chip> of(LibraryQuery query) {
        return query.filters().entrySet().stream()
                .filter(e -> !e.getKey().equals("after"))
                .flatMap(e -> e.getValue().stream().map(value -> chip(query, e.getKey(), value)))
                .toList();
    }

    private static Chip chip(LibraryQuery query, String name, String value) {
        return new Chip(fact(name), said(name, value), query.toggled(name, value));
    }

    private static String fact(String name) {
        if (name.startsWith("metadata.")) {
            return name.substring("metadata.".length());
        }
        return name.startsWith("feedback.")
                ? "feedback " + name.substring("feedback.".length())
                : WORDS.getOrDefault(name, name);
    }

    private static String said(String name, String value) {
        return switch (name) {
            case "minDurationMs", "maxDurationMs" -> number(value) ? Wording.duration(Long.parseLong(value)) : value;
            case "minTokens", "maxTokens" -> number(value) ? Wording.grouped(Long.parseLong(value)) : value;
            case "outcome" -> value.equals("unreviewed") ? "not read" : value;
            default -> Wording.glance(value, 60);
        };
    }

    private static boolean number(String value) {
        return value.matches("\\d{1,15}");
    }
}
