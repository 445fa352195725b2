package errata.reporting.projection;

import errata.events.CategoryId;
import errata.events.TraceId;
import errata.reporting.compact.Bytes;
import errata.reporting.machine.Machine;
import errata.reporting.patterns.Folded;
import errata.reporting.patterns.Sample;
import errata.reporting.patterns.TraceState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Takes what a fold works out into a machine, and onto a page.
final class Writing implements Folded {
    private final Machine machine;
    private final States states;
    private final States kept;
    private final Bytes events = new Bytes();
    private final Bytes page = new Bytes();
    private final Bytes traces = new Bytes();
    private @Nullable Integer firstTrace;
    private final WriteWords words;

    /// @param states of all traces the fold may meet; @param kept takes those that changed, may be the same
    Writing(Machine machine, States states, States kept) {
        this.machine = machine;
        this.states = states;
        this.kept = kept;
        this.words = new WriteWords(machine.vocabulary(), page);
    }

    @Override
    public TraceState state(TraceId trace) {
        return states.get(trace);
    }

    @Override
    public void keep(TraceId trace, TraceState state) {
        states.put(trace, state);
        if (kept != states) {
            kept.put(trace, state);
        }
    }

    @Override
    public void opened(TraceId trace, int ordinal, TraceState state) {
        firstTrace = firstTrace == null ? Integer.valueOf(ordinal) : firstTrace;
        traces.fixed(Halves.high(trace)).fixed(Halves.low(trace));
        machine.changes().open(state.facts(), state.startedAt());
        events.tag(Tag.OPENED).number(state.facts()).signed(state.startedAt());
    }

    @Override
    public void changed(long position, int ordinal, int before, int after) {
        machine.changes().add(position, ordinal, before, after);
        events.tag(Tag.CHANGED).number(position).number(ordinal).number(before).number(after);
    }

    @Override
    public void drawn(Sample sample) {
        machine.add(sample);
        new WriteWords(machine.vocabulary(), events).sample(sample);
    }

    @Override
    public void reread(long position, CategoryId category, boolean before, boolean after, boolean across) {
        machine.rereadings().add(position, machine.reread().number(category), before, after, across);
        events.tag(Tag.REREAD)
                .number(position)
                .uuid(category.value())
                .flag(before)
                .flag(after)
                .flag(across);
    }

    int size() {
        return events.size();
    }

    /// What was worked out since the last page: new words first, then what happened.
    Page page() {
        words.write();
        byte[] before = page.take();
        byte[] after = events.take();
        byte[] whole = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, whole, before.length, after.length);
        var written = new Page(whole, firstTrace, traces.take());
        firstTrace = null;
        return written;
    }
}
