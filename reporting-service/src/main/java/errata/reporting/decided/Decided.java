package errata.reporting.decided;

import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import errata.reporting.Entry;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.FoldEvents;
import errata.reporting.patterns.Folded;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.TraceState;
import errata.reporting.projection.TraceStates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A machine of its own, into which events are folded in the order in which they were decided. Its positions count them
/// from 1, so they are never above those of the log.
final class Decided implements Folded {
    private final Machine machine = new Machine();
    private final TraceStates states = new TraceStates(machine.vocabulary());
    private final List<Instant> decided = new ArrayList<>();
    private final FoldEvents fold;
    private long codebook;

    /// @param codebook the log as far as any label names it
    Decided(List<Entry<TaxonomyEvent>> codebook) {
        this.fold = new FoldEvents(machine.vocabulary(), Lineage.of(codebook), this, 0);
    }

    /// @param entry with the instant it was decided at
    void add(Entry<AnnotationEvent> entry) {
        decided.add(entry.at());
        codebook = Math.max(codebook, seenBy(entry.event()));
        fold.apply(new Entry<>(decided.size(), entry.at(), entry.by(), entry.event()));
    }

    /// The codebook position its author saw.
    private static long seenBy(AnnotationEvent event) {
        return switch (event) {
            case AnnotationEvent.LabelSet e -> e.codebook();
            case AnnotationEvent.LabelWithdrawn e -> e.codebook();
            case AnnotationEvent.TraceRelabelled e -> e.codebook();
            case AnnotationEvent.ReviewDecided e -> e.codebook();
            case AnnotationEvent.LogOpened _,
                    AnnotationEvent.SampleDrawn _,
                    AnnotationEvent.TraceTakenUp _,
                    AnnotationEvent.NoteTaken _,
                    AnnotationEvent.NoteRevised _,
                    AnnotationEvent.NoteWithdrawn _,
                    AnnotationEvent.ReviewReopened _ -> 0;
        };
    }

    Machine machine() {
        return machine;
    }

    /// The highest codebook position that any of it was decided on.
    long codebook() {
        return codebook;
    }

    Map<Integer, TraceId> traces(Collection<Integer> ordinals) {
        return states.traces(ordinals);
    }

    /// When the events at some positions were decided.
    Map<Long, Instant> at(Collection<Long> positions) {
        var at = new HashMap<Long, Instant>();
        positions.forEach(position -> at.put(position, decided.get(Math.toIntExact(position) - 1)));
        return at;
    }

    @Override
    public TraceState state(TraceId trace) {
        return states.get(trace);
    }

    @Override
    public void keep(TraceId trace, TraceState state) {
        states.put(trace, state);
    }

    @Override
    public void opened(TraceId trace, int ordinal, TraceState state) {
        machine.changes().open(state.facts(), state.startedAt());
    }

    @Override
    public void changed(long position, int ordinal, int before, int after) {
        machine.changes().add(position, ordinal, before, after);
    }

    @Override
    public void drawn(Sample sample) {
        machine.add(sample);
    }

    @Override
    public void reread(long position, CategoryId category, boolean before, boolean after, boolean across) {
        machine.rereadings().add(position, machine.reread().number(category), before, after, across);
    }
}
