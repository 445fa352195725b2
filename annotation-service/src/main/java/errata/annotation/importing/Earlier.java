package errata.annotation.importing;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.LabelSet;
import errata.events.AnnotationEvent.NoteTaken;
import errata.events.AnnotationEvent.ReviewDecided;
import errata.events.CategoryId;
import errata.events.NoteId;
import errata.events.Outcome;
import errata.events.Recorded;
import errata.events.Verdict;
import errata.events.Via;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one reader ever said of a trace, taken back since or not. A table that is imported again says nothing new, and
/// never undoes what was decided after it.
record Earlier(Set<NoteId> notes, Set<Label> labels, List<ReviewDecided> reviews) {

    record Label(CategoryId category, Verdict verdict) {}

    static Earlier of(List<Recorded<AnnotationEvent>> stream, Actor by) {
        var earlier = new Earlier(new HashSet<>(), new HashSet<>(), new ArrayList<>());
        stream.stream()
                .filter(recorded -> recorded.actor().equals(by))
                .forEach(recorded -> earlier.keep(recorded.event()));
        return earlier;
    }

    private void keep(AnnotationEvent event) {
        if (event instanceof NoteTaken note) {
            notes.add(note.note());
        } else if (event instanceof LabelSet label && label.via() == Via.IMPORT) {
            labels.add(new Label(label.category(), label.verdict()));
        } else if (event instanceof ReviewDecided review) {
            reviews.add(review);
        }
    }

    boolean imported(CategoryId category, Verdict verdict) {
        return labels.contains(new Label(category, verdict));
    }

    boolean decided(Outcome outcome, Collection<CategoryId> assessed) {
        return reviews.stream()
                .anyMatch(r -> r.outcome() == outcome && new HashSet<>(r.assessed()).containsAll(assessed));
    }
}
