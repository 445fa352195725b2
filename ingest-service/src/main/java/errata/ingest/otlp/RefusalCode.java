package errata.ingest.otlp;

/// Why a span was refused: a word that stays the same, and a sentence.
public enum RefusalCode {
    TRACE_ID("trace-id-invalid", "a trace id has 16 bytes, not all zero"),
    SPAN_ID("span-id-invalid", "a span id has 8 bytes, not all zero"),
    PARENT_ID("parent-id-invalid", "a parent span id has 8 bytes, or none"),
    NOT_OTLP("not-otlp", "the span is not valid protobuf, is nested too deeply or has too many parts"),
    TOO_LARGE("too-large", "a span has at most %d bytes".formatted(OtlpLimits.STANDARD.span()));

    private final String word;
    private final String sentence;

    RefusalCode(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }
}
