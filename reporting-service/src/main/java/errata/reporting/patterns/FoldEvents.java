package errata.reporting.patterns;

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
import errata.events.JudgedBy;
import errata.events.TraceId;
import errata.events.Verdict;
import errata.reporting.Entry;
import errata.reporting.lineage.Lineage;
import java.util.HashSet;
import java.util.function.UnaryOperator;

/// Folds annotation events, in the order of the log, into what stands on every trace.
public final class FoldEvents {
    private final Vocabulary vocabulary;
    private final Lineage lineage;
    private final Ancestors ancestors;
    private final Folded folded;
    private int counted;

    /// @param lineage at least up to the highest codebook position the events name
    /// @param counted traces that ever counted, so far
    public FoldEvents(Vocabulary vocabulary, Lineage lineage, Folded folded, int counted) {
        this.vocabulary = vocabulary;
        this.lineage = lineage;
        this.ancestors = new Ancestors(lineage);
        this.folded = folded;
        this.counted = counted;
    }

    public int counted() {
        return counted;
    }

    public void apply(Entry<AnnotationEvent> entry) {
        switch (entry.event()) {
            case LogOpened _, NoteTaken _, NoteRevised _, NoteWithdrawn _ -> {}
            case SampleDrawn e -> draw(e, entry.position());
            case TraceTakenUp e -> takeUp(e);
            case LabelSet e when e.judgedBy() != JudgedBy.HUMAN -> {}
            case LabelSet e -> read(entry, e.trace(), reading -> set(reading, e));
            case LabelWithdrawn e -> read(entry, e.trace(), reading -> reading.withdraw(e.category()));
            case TraceRelabelled e -> read(entry, e.trace(), reading -> relabel(reading, e));
            case ReviewDecided e -> read(entry, e.trace(), reading -> decide(reading, e));
            case ReviewReopened e -> read(entry, e.trace(), ReadAgain::reopen);
        }
    }

    private ReadAgain set(ReadAgain reading, LabelSet e) {
        return reading.say(e.category(), e.verdict(), e.primary(), e.asPrincipal(), e.codebook());
    }

    /// The author's label moves, and its primary mark with it, to the first category it moves to.
    private ReadAgain relabel(ReadAgain reading, TraceRelabelled e) {
        boolean primary = reading.isPrimary(e.from());
        var moved = reading.withdraw(e.from());
        for (var to : e.to()) {
            moved = moved.say(to, Verdict.PRESENT, primary, e.asPrincipal(), e.codebook());
            primary = false;
        }
        for (var absent : e.absent()) {
            moved = moved.say(absent, Verdict.ABSENT, false, e.asPrincipal(), e.codebook());
        }
        return moved;
    }

    private ReadAgain decide(ReadAgain reading, ReviewDecided e) {
        var looked = vocabulary.looked(lineage, e.assessed(), e.codebook());
        return reading.decide(e.outcome(), looked, e.asPrincipal());
    }

    private void read(Entry<AnnotationEvent> entry, TraceId trace, UnaryOperator<ReadAgain> what) {
        var state = folded.state(trace);
        var readers = vocabulary.readers.get(state.readers());
        int reader = readers.indexOf(entry.by());
        int by = reader >= 0 ? state.readers() : vocabulary.readers.number(Lists.with(readers, entry.by()));
        var reading = new ReadAgain(
                vocabulary, lineage, folded, entry.position(), reader >= 0 ? reader : readers.size(), state.pattern());
        var now = what.apply(reading).pattern();
        move(entry.position(), trace, state, state.stands(now, by));
    }

    private void takeUp(TraceTakenUp e) {
        var state = folded.state(e.trace());
        if (!state.counted()) {
            int minute = Math.toIntExact(Math.floorDiv(e.facts().startedAt().getEpochSecond(), 60));
            folded.keep(e.trace(), state.knownAs(vocabulary.factsOf(e.facts()), minute));
        }
    }

    private void draw(SampleDrawn e, long position) {
        int fresh = 0;
        var seen = new HashSet<TraceId>();
        for (var drawn : e.drawn()) {
            if (!seen.add(drawn.trace())) {
                continue;
            }
            var state = folded.state(drawn.trace());
            fresh += state.cell() == 0 ? 1 : 0;
            var draw = new Cell.Draw(e.sample(), drawn.stratum(), drawn.inclusion(), position);
            int cell =
                    vocabulary.cells.number(vocabulary.cells.get(state.cell()).drawn(draw));
            move(position, drawn.trace(), state, state.drawn(cell));
        }
        folded.drawn(new Sample(e.sample(), e.name(), e.strategy(), e.strata(), seen.size(), fresh, position));
    }

    private void move(long position, TraceId trace, TraceState before, TraceState after) {
        int was = before.kind();
        int is = vocabulary.kind(after, ancestors);
        var now = after.countedAs(is);
        if (is != Vocabulary.UNCOUNTED && !after.counted()) {
            now = now.first(counted++);
            folded.opened(trace, now.ordinal(), now);
        }
        folded.keep(trace, now);
        if (was != is) {
            folded.changed(position, now.ordinal(), was, is);
        }
    }
}
