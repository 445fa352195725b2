package errata.annotation.reading;

import static errata.annotation.codebook.Codebooks.id;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.CategoryId;
import errata.events.Digest;
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.events.Via;
import java.util.List;
import java.util.UUID;

/// Events of a trace, in the fewest words.
public final class Said {

    public static final TraceId TRACE = new TraceId("0000000000000000000000000000000a");
    public static final Actor ANN = new Actor("ann");
    public static final Actor BOB = new Actor("bob");

    private Said() {}

    public static NoteId note(int number) {
        return new NoteId(new UUID(0, number));
    }

    public static Digest text(String text) {
        return Digest.of(new byte[16], text);
    }

    public static AnnotationEvent noted(int number) {
        return new NoteTaken(TRACE, note(number), text("note " + number), null, false);
    }

    public static AnnotationEvent firstFailure(int number) {
        return new NoteTaken(TRACE, note(number), text("note " + number), null, true);
    }

    public static LabelSet label(String category, Verdict verdict, boolean primary, boolean principal, long codebook) {
        return new LabelSet(
                TRACE, id(category), verdict, primary, null, List.of(), JudgedBy.HUMAN, Via.APP, principal, codebook);
    }

    public static LabelSet present(String category) {
        return label(category, Verdict.PRESENT, false, false, 3);
    }

    public static LabelSet primary(String category) {
        return label(category, Verdict.PRESENT, true, false, 3);
    }

    public static ReviewDecided reviewed(Outcome outcome, CategoryId... assessed) {
        return new ReviewDecided(TRACE, outcome, List.of(assessed), false, 3);
    }
}
