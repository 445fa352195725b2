package errata.ingest.importing.chat;

import java.util.regex.Pattern;

/// Tells by its name whether a field says what somebody thought of a conversation. Such a field is never metadata: it
/// would lead whoever reads the trace next.
public final class Judgements {
    private static final Pattern LABEL =
            Pattern.compile("(?i)(z_)?(open_?|axial_?|failure_?)?(notes?|codes?|labels?|modes?)"
                    + "|labell?ed|label_.+|.+_labels?|annotat(ions?|ors?|ed)(_.+)?|comments?|verdicts?|judge?ments?"
                    + "|is_correct|mistake_.+|first_failure.*|(human|reviewer?)_.+|reviewer");
    private static final Pattern FEEDBACK = Pattern.compile(
            "(?i)(user_?)?(feedback|rating|thumbs?(_?up)?|stars|csat|nps|score)|feedback[_.].+|.+_(feedback|rating)");

    private Judgements() {}

    /// Labels and notes of people come in by an import of their own.
    public static boolean isLabel(String name) {
        return LABEL.matcher(name).matches();
    }

    public static boolean isFeedback(String name) {
        return FEEDBACK.matcher(name).matches();
    }
}
