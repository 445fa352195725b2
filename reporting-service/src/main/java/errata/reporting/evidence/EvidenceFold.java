package errata.reporting.evidence;

import errata.events.Actor;
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
import errata.events.Drawn;
import errata.events.JudgedBy;
import errata.events.Stratum;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.Entry;
import errata.reporting.evidence.Changes.Draw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns a run of annotation events into changes of the intervals. Needs nothing of what stood before, but which of the
/// relabelled labels were primary.
public final class EvidenceFold {
    private final Set<Label.Key> primaries;
    private final Ledger<Label.Key, Label> labels = new Ledger<>();
    private final Ledger<Review.Key, Review> reviews = new Ledger<>();
    private final List<Draw> draws = new ArrayList<>();

    /// @param primaries labels in force before this run that are their author's primary one
    public EvidenceFold(Set<Label.Key> primaries) {
        this.primaries = primaries;
    }

    public void apply(Entry<AnnotationEvent> entry) {
        switch (entry.event()) {
            case LogOpened _, TraceTakenUp _, NoteTaken _, NoteRevised _, NoteWithdrawn _ -> {}
            case SampleDrawn e -> draws.add(draw(e, entry.position()));
            case LabelSet e
            when e.judgedBy() == JudgedBy.HUMAN ->
                say(label(entry, e.trace(), e.category(), e.verdict(), e.primary(), e.asPrincipal(), e.codebook()));
            case LabelSet _ -> {}
            case LabelWithdrawn(var trace, var category, var _) ->
                labels.end(new Label.Key(trace, category, entry.by()), entry.position());
            case TraceRelabelled e -> relabel(entry, e);
            case ReviewDecided e -> decide(entry, e);
            case ReviewReopened(var trace) -> reviews.end(new Review.Key(trace, entry.by()), entry.position());
        }
    }

    public Changes changes() {
        return new Changes(labels.ended(), labels.begun(), reviews.ended(), reviews.begun(), List.copyOf(draws));
    }

    private void say(Label label) {
        labels.begin(label.key(), label, label.position());
    }

    private void decide(Entry<AnnotationEvent> entry, ReviewDecided e) {
        var review = new Review(
                e.trace(),
                entry.by(),
                e.outcome(),
                List.copyOf(e.assessed()),
                e.asPrincipal(),
                e.codebook(),
                entry.position(),
                entry.at());
        reviews.begin(review.key(), review, entry.position());
    }

    /// The primary mark goes with the label, to the first category it moves to.
    private void relabel(Entry<AnnotationEvent> entry, TraceRelabelled e) {
        var key = new Label.Key(e.trace(), e.from(), entry.by());
        boolean primary = labels.current(key)
                .map(Label::primary)
                .orElseGet(() -> !labels.touched(key) && primaries.contains(key));
        labels.end(key, entry.position());
        boolean moves = primary;
        for (var to : e.to()) {
            say(label(entry, e.trace(), to, Verdict.PRESENT, moves, e.asPrincipal(), e.codebook()));
            moves = false;
        }
        for (var absent : e.absent()) {
            say(label(entry, e.trace(), absent, Verdict.ABSENT, false, e.asPrincipal(), e.codebook()));
        }
    }

    private static Label label(
            Entry<AnnotationEvent> entry,
            TraceId trace,
            CategoryId category,
            Verdict verdict,
            boolean primary,
            boolean asPrincipal,
            long codebook) {
        Actor by = entry.by();
        return new Label(trace, category, by, verdict, primary, asPrincipal, codebook, entry.position());
    }

    private static Draw draw(SampleDrawn e, long position) {
        long population = e.strata().stream().mapToLong(Stratum::population).sum();
        Map<TraceId, Double> inclusions = e.drawn().stream()
                .collect(Collectors.toMap(Drawn::trace, Drawn::inclusion, (first, _) -> first, LinkedHashMap::new));
        double inclusion = e.drawn().isEmpty() ? 0 : e.drawn().getFirst().inclusion();
        var drawn = List.copyOf(inclusions.keySet());
        return new Draw(
                new Sample(e.sample(), e.name(), e.strategy(), population, inclusion, drawn), position, inclusions);
    }
}
