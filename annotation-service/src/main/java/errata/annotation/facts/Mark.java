package errata.annotation.facts;

/// A fact of which a trace may have several, with one value: a tag, a tool it called, a key of its metadata, feedback.
///
/// @param fact `tag`, `tool`, `toolError`, `feedback`, `metadata.<key>` or `feedback.<name>`
public record Mark(String fact, String value) {
    public static final String TAG = "tag";
    public static final String TOOL = "tool";
    /// A tool that failed, whatever became of the trace.
    public static final String TOOL_ERROR = "toolError";

    public static final String FEEDBACK = "feedback";
    public static final String METADATA = "metadata.";
    public static final String FEEDBACK_LABEL = "feedback.";

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST_FACT = 100;
    private static final int LONGEST_VALUE = 200;

    public Mark {
        fact = Plain.capped(fact, LONGEST_FACT);
        value = Plain.capped(value, LONGEST_VALUE);
    }

    /// As it stands in the column `marks`; `of` reads it again.
    public String encoded() {
        return fact + SEPARATOR + value;
    }

    /// Whether it is there because of feedback, not because of what the trace says.
    public boolean isFeedback() {
        return fact.startsWith(FEEDBACK);
    }

    public static Mark of(String encoded) {
        int end = encoded.indexOf(SEPARATOR);
        return new Mark(encoded.substring(0, end), encoded.substring(end + 1));
    }
}
