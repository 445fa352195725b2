package errata.annotation.ledger;

import errata.annotation.ledger.Annotations.HistoryItem;
import errata.annotation.ledger.Annotations.LabelView;
import errata.annotation.ledger.Annotations.NoteView;
import errata.annotation.ledger.Annotations.ReviewView;
import errata.annotation.reading.Label;
import errata.annotation.reading.Note;
import errata.annotation.reading.OwnReading;
import errata.annotation.reading.Review;
import errata.annotation.reading.TraceReading;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Clock;
import errata.events.Recorded;
import errata.events.TraceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The view of one trace for one caller, oldest first.
record AnnotationsOf(TraceId trace, Actor caller, Clock clock, EventJson json, Sentence sentence) {

    Annotations from(List<Recorded<AnnotationEvent>> stream) {
        var reading = TraceReading.of(stream);
        return new Annotations(
                clock,
                trace,
                each(reading, own -> own.notes().values().stream(), this::note, NoteView::position),
                each(reading, own -> own.labels().values().stream(), this::label, LabelView::position),
                each(reading, own -> Stream.ofNullable(own.lastReview()), this::review, ReviewView::position),
                stream.stream().map(this::item).toList(),
                reading.by(caller).position());
    }

    private static <T, V> List<V> each(
            TraceReading reading,
            Function<OwnReading, Stream<T>> said,
            BiFunction<Actor, T, V> view,
            Function<V, Long> position) {
        var views = new ArrayList<V>();
        reading.readers().forEach((by, own) -> said.apply(own).forEach(what -> views.add(view.apply(by, what))));
        views.sort(Comparator.comparing(position));
        return views;
    }

    private NoteView note(Actor by, Note note) {
        return new NoteView(
                note.id(),
                json.texts().get(note.moment().position()),
                note.anchor(),
                note.firstFailure(),
                by.name(),
                note.moment().at(),
                note.moment().position(),
                by.equals(caller));
    }

    private LabelView label(Actor by, Label label) {
        return new LabelView(
                label.category(),
                label.verdict(),
                label.primary(),
                label.anchor(),
                label.evidence(),
                by.name(),
                label.moment().at(),
                label.codebook(),
                label.moment().position(),
                by.equals(caller),
                label.via());
    }

    private ReviewView review(Actor by, Review review) {
        return new ReviewView(
                review.outcome(),
                review.assessed(),
                by.name(),
                review.moment().at(),
                review.codebook(),
                review.moment().position(),
                review.reopened(),
                by.equals(caller));
    }

    private HistoryItem item(Recorded<AnnotationEvent> recorded) {
        return new HistoryItem(
                recorded.position(),
                recorded.recordedAt(),
                recorded.claimedAt(),
                recorded.actor().name(),
                json.type(recorded),
                sentence.of(recorded.actor().name(), recorded.event()),
                json.data(recorded));
    }
}
