package errata.annotation.ledger;

import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.LabelWithdrawn;
import errata.events.AnnotationEvent.LogOpened;
import errata.events.AnnotationEvent.NoteRevised;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.NoteWithdrawn;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.AnnotationEvent.SampleDrawn;
import errata.events.AnnotationEvent.TraceRelabelled;
import errata.events.AnnotationEvent.TraceTakenUp;
import errata.events.CategoryId;
import errata.events.codebook.Category;
import errata.events.codebook.Codebook;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What happened, as one person tells another. Categories go by their names of today.
final class Sentence {

    private final Codebook codebook;

    Sentence(Codebook codebook) {
        this.codebook = codebook;
    }

    String of(String by, AnnotationEvent event) {
        return by + " " + said(event);
    }

    private String said(AnnotationEvent event) {
        return switch (event) {
            case LogOpened _ -> "opened the log";
            case SampleDrawn e -> "drew %d of %d traces".formatted(e.drawn().size(), e.watermark());
            case TraceTakenUp e -> e.sample() == null ? "took the trace up" : "drew the trace into a sample";
            case NoteTaken e -> e.firstFailure() ? "noted the first failure" : "took a note";
            case NoteRevised e -> e.firstFailure() ? "revised the note on the first failure" : "revised a note";
            case NoteWithdrawn _ -> "withdrew a note";
            case LabelSet e ->
                "labelled " + name(e.category()) + " " + word(e.verdict()) + (e.primary() ? ", primary" : "");
            case LabelWithdrawn e -> "withdrew the label " + name(e.category());
            case TraceRelabelled e -> "moved the label " + name(e.from()) + " to " + names(e.to());
            case ReviewDecided e -> "decided " + word(e.outcome()) + ", having looked for " + categories(e.assessed());
            case ReviewReopened _ -> "reopened the review";
        };
    }

    private String names(List<CategoryId> categories) {
        return categories.isEmpty()
                ? "none of its parts"
                : categories.stream().map(this::name).collect(Collectors.joining(" and "));
    }

    private String name(CategoryId category) {
        return codebook.category(category).map(Category::name).orElse(category.toString());
    }

    private static String categories(List<CategoryId> assessed) {
        return assessed.size() == 1 ? "1 category" : assessed.size() + " categories";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
