package errata.ui.library;

import errata.ui.wording.Wording;
import java.util.Locale;
import java.util.Map;

/// What the facts of traces and their values are called, wherever they are filtered by.
final class FactWords {
    private static final String METADATA = "metadata.";
    private static final String FEEDBACK = "feedback.";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("q", "Words"),
            Map.entry("sample", "Sample"),
            Map.entry("since", "Last"),
            Map.entry("minTokens", "Tokens ≥"),
            Map.entry("maxTokens", "Tokens ≤"),
            Map.entry("minDurationMs", "Took ≥"),
            Map.entry("maxDurationMs", "Took ≤"),
            Map.entry("status", "Status"),
            Map.entry("outcome", "Reading"),
            Map.entry("service", "Service"),
            Map.entry("environment", "Environment"),
            Map.entry("release", "Release"),
            Map.entry("model", "Model"),
            Map.entry("tool", "Tool used"),
            Map.entry("toolError", "Tool that failed"),
            Map.entry("tag", "Tag"),
            Map.entry("feedback", "Feedback"),
            Map.entry("name", "Name"),
            Map.entry("user", "User"),
            Map.entry("session", "Session"));

    private FactWords() {}

    /// Above a list of values. Keys of metadata are written as they came.
    static String title(String fact) {
        if (fact.startsWith(METADATA)) {
            return fact.substring(METADATA.length());
        }
        return fact.startsWith(FEEDBACK)
                ? "Feedback: " + fact.substring(FEEDBACK.length())
                : TITLES.getOrDefault(fact, fact);
    }

    /// Before a value, in a line of them.
    static String inLine(String fact) {
        if (fact.startsWith(FEEDBACK)) {
            return "feedback " + fact.substring(FEEDBACK.length());
        }
        return TITLES.containsKey(fact) ? title(fact).toLowerCase(Locale.ROOT) : title(fact);
    }

    static String value(String fact, String value) {
        return switch (fact) {
            case "minDurationMs", "maxDurationMs" -> number(value) ? Wording.duration(Long.parseLong(value)) : value;
            case "minTokens", "maxTokens" -> number(value) ? Wording.grouped(Long.parseLong(value)) : value;
            case "outcome" -> value.equals("unreviewed") ? "not read" : value;
            default -> value;
        };
    }

    private static boolean number(String value) {
        return value.matches("\\d{1,15}");
    }
}
