package errata.reporting.saturation;

import errata.events.CategoryId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// When each category was seen first, in the order of reading. Recomputed for every codebook: a merge cannot fake
/// saturation, a split or a new name cannot break it, since only first evidence counts. Deferred traces are no part.
final class Discovery {
    private final List<Found> found = new ArrayList<>();
    private final Set<CategoryId> seen = new HashSet<>();
    private final Failing failing = new Failing();

    /// @param at number of the trace in the order of reading, from 1; @param known categories after it
    record Found(int at, int trace, List<CategoryId> categories, int known) {}

    /// The next reviewed trace. @param present the categories seen on it, in the words of the chosen codebook; at
    /// least those that were not seen before
    void read(int trace, boolean failed, List<CategoryId> present) {
        failing.add(failed);
        if (!present.isEmpty() && !seen.containsAll(present)) {
            var fresh = present.stream().filter(seen::add).sorted().toList();
            found.add(new Found(failing.size(), trace, fresh, seen.size()));
        }
    }

    List<Found> found() {
        return Collections.unmodifiableList(found);
    }

    int reviewed() {
        return failing.size();
    }

    int failing() {
        return failing.of(failing.size());
    }

    /// Categories seen so far.
    int known() {
        return seen.size();
    }

    int failingAt(int at) {
        return failing.of(at);
    }

    /// How many categories were known after a trace.
    int kindsAfter(int at) {
        int known = 0;
        for (var one : found) {
            if (one.at() > at) {
                break;
            }
            known = one.known();
        }
        return known;
    }

    /// Traces since the last new category, all of them or the failing ones only: a trace that passed could not have
    /// shown one.
    int run(boolean failingOnly) {
        int last = found.isEmpty() ? 0 : found.getLast().at();
        return failingOnly ? failing() - failing.of(last) : reviewed() - last;
    }

    /// The first trace, at or after the floor, up to which a whole window showed nothing new; 0 if there is none.
    int reached(boolean failingOnly, int window, int floor) {
        int since = 0;
        for (int i = 0; i <= found.size(); i++) {
            int next = i < found.size() ? found.get(i).at() : reviewed() + 1;
            int at = Math.max(floor, failingOnly ? failingAfter(since, window) : since + window);
            if (at < next) {
                return at;
            }
            since = next;
        }
        return 0;
    }

    /// The trace at which so many failed since another; past the end if they did not.
    private int failingAfter(int since, int window) {
        int wanted = failing.of(since) + window;
        int low = since;
        int high = reviewed() + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (failing.of(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return failing() < wanted ? reviewed() + 1 : low;
    }
}
