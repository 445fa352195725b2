package errata.reporting;

import errata.events.AnnotationEvent;
import errata.events.CategoryId;
import errata.events.TaxonomyEvent;
import errata.events.TraceId;
import errata.reporting.lineage.Lineage;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.FoldEvents;
import errata.reporting.patterns.Folded;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.TraceState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two logs folded into a machine, without anything stored.
final class Filled implements Folded {
    private final Machine machine = new Machine();
    private final Map<TraceId, TraceState> states = new HashMap<>();
    private final int events;

    private Filled(int events) {
        this.events = events;
    }

    static Filled with(List<Entry<TaxonomyEvent>> taxonomy, List<Entry<AnnotationEvent>> annotation) {
        var filled = new Filled(annotation.size());
        var fold = new FoldEvents(filled.machine.vocabulary(), Lineage.of(taxonomy), filled, 0);
        annotation.forEach(fold::apply);
        return filled;
    }

    Machine machine() {
        return machine;
    }

    int events() {
        return events;
    }

    int ordinal(TraceId trace) {
        return state(trace).ordinal();
    }

    @Override
    public TraceState state(TraceId trace) {
        return states.getOrDefault(trace, TraceState.UNTOUCHED);
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
