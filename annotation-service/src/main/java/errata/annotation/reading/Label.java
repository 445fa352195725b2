package errata.annotation.reading;

import errata.events.Anchor;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.CategoryId;
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reader's standing word on one category.
///
/// @param codebook taxonomy position its author saw
public record Label(
        CategoryId category,
        Verdict verdict,
        boolean primary,
        @Nullable Anchor anchor,
        List<NoteId> evidence,
        JudgedBy judgedBy,
        Via via,
        boolean asPrincipal,
        long codebook,
        Moment moment) {

    static Label of(LabelSet e, Moment moment) {
        return new Label(
                e.category(),
                e.verdict(),
                e.primary(),
                e.anchor(),
                e.evidence(),
                e.judgedBy(),
                e.via(),
                e.asPrincipal(),
                e.codebook(),
                moment);
    }

    public boolean isPresent() {
        return verdict == Verdict.PRESENT;
    }

    Label notPrimary() {
        return new Label(category, verdict, false, anchor, evidence, judgedBy, via, asPrincipal, codebook, moment);
    }
}
