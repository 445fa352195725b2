package errata.annotation.reading;

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
import errata.events.JudgedBy;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.Verdict;
import errata.events.Via;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What one reader has said of one trace and not taken back. Immutable; `evolve` is pure.
///
/// At most one note is the first failure and at most one label is primary: the latest that says so takes the mark.
public record OwnReading(
        SequencedMap<NoteId, Note> notes,
        SequencedMap<CategoryId, Label> labels,
        @Nullable Review lastReview,
        long position) {

    static final OwnReading NOTHING = new OwnReading(new LinkedHashMap<>(), new LinkedHashMap<>(), null, 0);

    /// The review that counts: decided and not reopened.
    public Optional<Review> review() {
        return Optional.ofNullable(lastReview).filter(r -> !r.reopened());
    }

    public boolean passed() {
        return review().filter(r -> r.outcome() == Outcome.PASS).isPresent();
    }

    public Optional<Label> label(CategoryId category) {
        return Optional.ofNullable(labels.get(category));
    }

    public List<CategoryId> present() {
        return labels.values().stream()
                .filter(Label::isPresent)
                .map(Label::category)
                .toList();
    }

    OwnReading evolve(Moment moment, AnnotationEvent event) {
        return switch (event) {
            case LogOpened _, SampleDrawn _, TraceTakenUp _ -> this;
            case NoteTaken e -> noted(new Note(e.note(), e.anchor(), e.firstFailure(), moment));
            case NoteRevised e -> noted(new Note(e.note(), e.anchor(), e.firstFailure(), moment));
            case NoteWithdrawn e -> unnoted(e.note(), moment);
            case LabelSet e -> labelled(Label.of(e, moment));
            case LabelWithdrawn e -> unlabelled(e.category(), moment);
            case TraceRelabelled e -> relabelled(e, moment);
            case ReviewDecided e ->
                reviewed(new Review(e.outcome(), e.assessed(), e.asPrincipal(), e.codebook(), false, moment), moment);
            case ReviewReopened _ -> reviewed(lastReview == null ? null : lastReview.reopened(moment), moment);
        };
    }

    private OwnReading noted(Note note) {
        var next = new LinkedHashMap<>(notes);
        if (note.firstFailure()) {
            next.replaceAll((_, other) -> other.notFirst());
        }
        next.put(note.id(), note);
        return new OwnReading(next, labels, lastReview, note.moment().position());
    }

    private OwnReading unnoted(NoteId note, Moment moment) {
        var next = new LinkedHashMap<>(notes);
        next.remove(note);
        return new OwnReading(next, labels, lastReview, moment.position());
    }

    private OwnReading labelled(Label label) {
        var next = new LinkedHashMap<>(labels);
        if (label.primary()) {
            next.replaceAll((_, other) -> other.notPrimary());
        }
        next.put(label.category(), label);
        return new OwnReading(notes, next, lastReview, label.moment().position());
    }

    private OwnReading unlabelled(CategoryId category, Moment moment) {
        var next = new LinkedHashMap<>(labels);
        next.remove(category);
        return new OwnReading(notes, next, lastReview, moment.position());
    }

    private OwnReading relabelled(TraceRelabelled e, Moment moment) {
        var old = labels.get(e.from());
        var next = unlabelled(e.from(), moment);
        for (var category : e.to()) {
            next = next.labelled(moved(old, category, Verdict.PRESENT, e, moment));
        }
        for (var category : e.absent()) {
            next = next.labelled(moved(null, category, Verdict.ABSENT, e, moment));
        }
        return next;
    }

    private static Label moved(
            @Nullable Label old, CategoryId category, Verdict verdict, TraceRelabelled e, Moment moment) {
        var anchor = old == null ? null : old.anchor();
        var evidence = old == null ? List.<NoteId>of() : old.evidence();
        var via = old == null ? Via.APP : old.via();
        var by = old == null ? JudgedBy.HUMAN : old.judgedBy();
        return new Label(category, verdict, false, anchor, evidence, by, via, e.asPrincipal(), e.codebook(), moment);
    }

    private OwnReading reviewed(@Nullable Review review, Moment moment) {
        return new OwnReading(notes, labels, review, moment.position());
    }
}
