package errata.ui.reading;

import errata.ui.wire.Sample;
import errata.ui.wire.SampleTrace;
import errata.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a trace stands in a sample, and the ways from there.
///
/// @param number 1-based place of the trace
/// @param previous, next, unread addresses; `unread` is the next one this person has not decided
public record Queue(
        Sample sample,
        int number,
        int total,
        int read,
        double percent,
        @Nullable String previous,
        String next,
        @Nullable String unread,
        List<Cell> cells) {

    /// Beyond this the ribbon of cells is no longer legible; the bar alone remains.
    private static final int LEGIBLE = 240;

    /// One trace in the ribbon; x and width in percent.
    public record Cell(double x, double width, String state, String trace, String href, String title) {}

    static Queue of(String base, Sample sample, String traceId) {
        var traces = sample.traces();
        int at = at(traces, traceId);
        int read = (int) traces.stream().filter(t -> decided(t.mine())).count();
        String done = base + "/review?sample=" + sample.sampleId();
        return new Queue(
                sample,
                at + 1,
                traces.size(),
                read,
                traces.isEmpty() ? 0 : 100.0 * read / traces.size(),
                at > 0 ? href(base, sample, traces.get(at - 1)) : null,
                at >= 0 && at + 1 < traces.size() ? href(base, sample, traces.get(at + 1)) : done,
                unread(base, sample, at),
                cells(base, sample, at));
    }

    private static int at(List<SampleTrace> traces, String traceId) {
        for (int i = 0; i < traces.size(); i++) {
            if (traces.get(i).traceId().equals(traceId)) {
                return i;
            }
        }
        return -1;
    }

    /// First undecided trace after `at`, then from the beginning; null when none is left besides this one.
    static @Nullable String unread(String base, Sample sample, int at) {
        var traces = sample.traces();
        for (int step = 1; step <= traces.size(); step++) {
            int i = Math.floorMod(at + step, traces.size());
            if (i != at && !decided(traces.get(i).mine())) {
                return href(base, sample, traces.get(i));
            }
        }
        return null;
    }

    private static List<Cell> cells(String base, Sample sample, int at) {
        var traces = sample.traces();
        if (traces.isEmpty() || traces.size() > LEGIBLE) {
            return List.of();
        }
        double step = 100.0 / traces.size();
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < traces.size(); i++) {
            var trace = traces.get(i);
            String state = decided(trace.mine()) ? String.valueOf(trace.mine()) : "open";
            cells.add(new Cell(
                    i * step,
                    step * (traces.size() > 120 ? 0.9 : 0.82),
                    i == at ? state + " current" : state,
                    trace.traceId(),
                    href(base, sample, trace),
                    (i + 1) + " · " + (state.equals("open") ? "not read" : state) + " · "
                            + Wording.glance(trace.input(), 60)));
        }
        return cells;
    }

    static boolean decided(@Nullable String outcome) {
        return outcome != null && !outcome.isBlank() && !outcome.equals("unreviewed");
    }

    private static String href(String base, Sample sample, SampleTrace trace) {
        return base + "/review?sample=" + sample.sampleId() + "&trace=" + trace.traceId();
    }
}
