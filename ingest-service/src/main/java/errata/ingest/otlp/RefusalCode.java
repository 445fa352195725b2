package errata.ingest.otlp;

/// Why a span was refused, as a word that stays the same.
public enum RefusalCode {
    TRACE_ID("trace-id-invalid"),
    SPAN_ID("span-id-invalid"),
    PARENT_ID("parent-id-invalid"),
    NOT_OTLP("not-otlp"),
    TOO_LARGE("too-large");

    private final String word;

    RefusalCode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
