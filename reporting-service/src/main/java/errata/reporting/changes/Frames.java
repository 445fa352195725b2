package errata.reporting.changes;

import errata.reporting.compact.Bytes;
import errata.reporting.compact.PageBytes;
import java.util.ArrayList;
import java.util.List;

/// How many traces counted as each kind but 0, after some of the changes. One is kept whenever as many changes came as
/// it has numbers, packed: most are small, or none.
final class Frames {
    private static final int LEAST_BETWEEN = 65_536;

    private final List<Frame> frames = new ArrayList<>();

    private record Frame(int changes, int kinds, byte[] packed) {

        static Frame of(int changes, int[] counts, int kinds) {
            var packed = new Bytes();
            for (int kind = 1; kind < kinds; kind++) {
                packed.number(counts[kind]);
            }
            return new Frame(changes, kinds, packed.take());
        }

        void open(int[] counts) {
            var from = new PageBytes(packed);
            for (int kind = 1; kind < kinds; kind++) {
                counts[kind] = from.small();
            }
        }
    }

    /// Keeps the counts of now, if the last ones kept are old enough.
    void offer(int changes, int[] counts, int kinds) {
        int since = frames.isEmpty() ? 0 : frames.getLast().changes();
        if (changes - since >= Math.max(LEAST_BETWEEN, kinds)) {
            frames.add(Frame.of(changes, counts, kinds));
        }
    }

    /// Copies the last counts kept up to some change; returns after how many changes they were.
    int nearest(int changes, int[] counts) {
        for (var frame : frames.reversed()) {
            if (frame.changes() <= changes) {
                frame.open(counts);
                return frame.changes();
            }
        }
        return 0;
    }

    long bytes() {
        return frames.stream().mapToLong(frame -> frame.packed().length).sum();
    }
}
