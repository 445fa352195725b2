package errata.ui.importing;

import java.util.LinkedHashMap;
import java.util.Map;

/// The formats of traces in words.
final class Formats {

    static final Map<String, String> WORDS = words();

    private Formats() {}

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("auto", "Find out");
        words.put("otlp-json", "OpenTelemetry, JSON");
        words.put("openai-chat", "Chats with messages");
        words.put("openai-batch", "OpenAI batch output");
        words.put("langfuse", "Langfuse export");
        words.put("langsmith", "LangSmith runs");
        words.put("phoenix", "Phoenix spans");
        words.put("rows", "Table: CSV, TSV or JSON rows");
        return words;
    }
}
