package errata.reporting.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How many traces counted as each kind, after some of the changes. One is kept whenever as many changes came as it has
/// numbers, so that all of them take no more room than the changes.
final class Frames {
    private static final int LEAST_BETWEEN = 65_536;

    private final List<Frame> frames = new ArrayList<>();

    private record Frame(int changes, int[] counts) {}

    /// Keeps the counts of now, if the last ones kept are old enough.
    void offer(int changes, int[] counts, int kinds) {
        int since = frames.isEmpty() ? 0 : frames.getLast().changes();
        if (changes - since >= Math.max(LEAST_BETWEEN, kinds)) {
            frames.add(new Frame(changes, Arrays.copyOf(counts, kinds)));
        }
    }

    /// Copies the last counts kept up to some change; returns after how many changes they were.
    int nearest(int changes, int[] counts) {
        for (var frame : frames.reversed()) {
            if (frame.changes() <= changes) {
                System.arraycopy(frame.counts(), 0, counts, 0, frame.counts().length);
                return frame.changes();
            }
        }
        return 0;
    }

    long bytes() {
        return frames.stream().mapToLong(frame -> 4L * frame.counts().length).sum();
    }
}
