package errata.ui.reading;

import errata.ui.wire.Note;
import errata.ui.wire.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The spans of a trace as rows with a bar on a common time axis.
final class SpanTree {

    /// Indentation ends here; deeper spans say their depth in words.
    private static final int DEEPEST = 8;

    private static final int SHOWN = 800;

    private static final int SKIMMED = 300;

    /// A list of spans carries this much of each text, a span alone this much.
    private static final int INLINE = 8_000;

    private static final int ALONE = 1_500_000;

    private SpanTree() {}

    /// @param x start of the bar in percent of the trace
    /// @param width of the bar in percent, at least what can be seen
    /// @param indent 0 to 8
    public record Row(
            Span span,
            int indent,
            double x,
            double width,
            Passage input,
            Passage output,
            List<Found> documents,
            boolean firstFailure,
            int notes) {

        public Map<String, @Nullable Object> attributes() {
            return span.attributes();
        }

        public String kind() {
            return span.kind() == null ? "span" : span.kind().toLowerCase(Locale.ROOT);
        }

        public boolean cut() {
            return input.beyond() > 0 || output.beyond() > 0;
        }

        /// Whether its output says more than the documents below it do.
        public boolean says() {
            return !output.blank() && (documents.isEmpty() || !output.head().startsWith("["));
        }

        public boolean failed() {
            return "error".equals(span.status());
        }
    }

    /// A document as it is read: skimmed, the rest on demand.
    public record Found(Span.Document document, Passage text) {

        static Found of(Span.Document document) {
            return new Found(document, Passage.of(document.content(), SKIMMED));
        }

        public String score() {
            return document.score() == null ? "" : rounded(document.score());
        }

        private static String rounded(double score) {
            return BigDecimal.valueOf(score)
                    .round(new MathContext(3))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /// The rows of one part of the spans, on the time axis of all.
    static Slice<Row> of(List<Span> spans, List<Note> notes, int from) {
        Instant first = spans.stream()
                .map(Span::startedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        long whole = spans.stream().mapToLong(s -> end(s, first)).max().orElse(1);
        return Slice.of(spans.size(), from, i -> row(spans.get(i), first, Math.max(1, whole), notes, INLINE));
    }

    /// One span alone, with as much of its text as a page can carry.
    static Slice<Row> alone(List<Span> spans, List<Note> notes, String spanId) {
        var rows = spans.stream()
                .filter(s -> s.spanId().equals(spanId))
                .map(s -> row(s, s.startedAt() == null ? Instant.EPOCH : s.startedAt(), 1, notes, ALONE))
                .toList();
        return new Slice<>(rows, 0, rows.size());
    }

    private static long begin(Span span, Instant first) {
        return span.startedAt() == null
                ? 0
                : Duration.between(first, span.startedAt()).toMillis();
    }

    private static long end(Span span, Instant first) {
        return begin(span, first) + (span.durationMs() == null ? 0 : span.durationMs());
    }

    private static Row row(Span span, Instant first, long whole, List<Note> notes, int most) {
        double x = Math.min(99, 100.0 * begin(span, first) / whole);
        double width = Math.clamp(100.0 * (end(span, first) - begin(span, first)) / whole, 0.75, 100 - x);
        var here = notes.stream()
                .filter(n ->
                        n.anchor() != null && span.spanId().equals(n.anchor().span()))
                .toList();
        return new Row(
                span,
                Math.min(DEEPEST, span.depth()),
                x,
                width,
                Passage.of(span.input(), SHOWN, most),
                Passage.of(span.output(), SHOWN, most),
                span.documents().stream().map(Found::of).toList(),
                here.stream().anyMatch(Note::firstFailure),
                here.size());
    }
}
