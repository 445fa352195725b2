package errata.bench.timemachine.checking;

import errata.bench.timemachine.checking.Entry.Kind;
import errata.bench.timemachine.history.History;
import errata.bench.timemachine.history.Saying;
import errata.bench.timemachine.history.Saying.Drawn;
import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Saying.LogOpened;
import errata.bench.timemachine.history.Saying.Relabelled;
import errata.bench.timemachine.history.Saying.Reopened;
import errata.bench.timemachine.history.Saying.Reviewed;
import errata.bench.timemachine.history.Saying.TakenUp;
import errata.bench.timemachine.history.Saying.Verdict;
import errata.bench.timemachine.history.Saying.Withdrawn;
import java.util.ArrayDeque;
import java.util.Deque;

/// Everything that was said, trace by trace: 12 bytes for each label and review.
public final class Book implements History.Sink {
    private static final long MICROS_PER_MINUTE = 60_000_000;

    private final Column high = new Column();
    private final Column low = new Column();
    private final Column before = new Column();
    private final Column latest = new Column();
    private final Column drawnAt = new Column();
    private final Column startedAt = new Column();
    private int entries;
    private int traces;
    private long position;
    private long micros;

    @Override
    public void said(long at, long when, int version, Saying saying) {
        position = at;
        micros = when;
        switch (saying) {
            case LogOpened _ -> {}
            case Drawn(var _, var _, var drawn) -> drawn.forEach(trace -> drawnAt.set(trace, (int) at));
            case TakenUp(var trace, var _, var started) -> {
                traces = Math.max(traces, trace + 1);
                startedAt.set(trace, (int) (started / MICROS_PER_MINUTE));
            }
            case Labelled it ->
                add(it.trace(), label(it.category(), it.verdict(), it.reader(), it.asPrincipal(), it.stamp()));
            case Withdrawn it -> withdraw(it.trace(), it.category(), it.reader(), it.stamp());
            case Relabelled it -> move(it);
            case Reviewed it ->
                add(
                        it.trace(),
                        new Entry(
                                at,
                                Kind.REVIEW,
                                it.list(),
                                it.stamp(),
                                it.reader(),
                                it.outcome().ordinal(),
                                it.asPrincipal()));
            case Reopened(var trace, var reader) -> add(trace, new Entry(at, Kind.REOPENING, 0, 0, reader, 0, false));
        }
    }

    /// The last position that was told.
    public long position() {
        return position;
    }

    public long micros() {
        return micros;
    }

    public int traces() {
        return traces;
    }

    /// In minutes since 1970.
    long startedAt(int trace) {
        return startedAt.get(trace);
    }

    boolean isDrawn(int trace, long by) {
        int at = drawnAt.get(trace);
        return at > 0 && at <= by;
    }

    /// What was said of a trace, in order.
    Deque<Entry> of(int trace) {
        var said = new ArrayDeque<Entry>();
        for (int at = latest.get(trace); at > 0; at = before.get(at)) {
            said.addFirst(Entry.of((long) high.get(at) << 32 | low.get(at) & 0xFFFF_FFFFL));
        }
        return said;
    }

    private void move(Relabelled it) {
        boolean principal = it.reader() == 0;
        withdraw(it.trace(), it.from(), it.reader(), it.stamp());
        it.to().forEach(to -> add(it.trace(), label(to, Verdict.PRESENT, it.reader(), principal, it.stamp())));
        it.absent().forEach(no -> add(it.trace(), label(no, Verdict.ABSENT, it.reader(), principal, it.stamp())));
    }

    private void withdraw(int trace, int category, int reader, int stamp) {
        add(trace, new Entry(position, Kind.WITHDRAWAL, category, stamp, reader, 0, false));
    }

    private Entry label(int category, Verdict verdict, int reader, boolean principal, int stamp) {
        return new Entry(position, Kind.LABEL, category, stamp, reader, verdict.ordinal(), principal);
    }

    private void add(int trace, Entry entry) {
        entries++;
        long packed = entry.packed();
        high.set(entries, (int) (packed >>> 32));
        low.set(entries, (int) packed);
        before.set(entries, latest.get(trace));
        latest.set(trace, entries);
    }
}
