package errata.reporting.saturation;

import errata.events.CategoryId;
import errata.events.TraceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// When each category was seen first, in the order of reading. Recomputed for every codebook: a merge cannot fake
/// saturation, a split or a new name cannot break it, since only first evidence counts.
///
/// @param found the traces that showed something new; @param failingBefore how many failing traces up to each step
record Discovery(List<Found> found, int[] failingBefore) {

    /// @param at number of the trace in the order of reading, from 1
    record Found(int at, TraceId trace, List<CategoryId> categories) {}

    static Discovery of(List<Step> steps) {
        var seen = new HashSet<CategoryId>();
        var found = new ArrayList<Found>();
        var failing = new int[steps.size() + 1];
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            failing[i + 1] = failing[i] + (step.failing() ? 1 : 0);
            var fresh = step.present().stream().filter(seen::add).sorted().toList();
            if (!fresh.isEmpty()) {
                found.add(new Found(i + 1, step.trace(), fresh));
            }
        }
        return new Discovery(List.copyOf(found), failing);
    }

    int reviewed() {
        return failingBefore.length - 1;
    }

    int failing() {
        return failingBefore[reviewed()];
    }

    /// How many categories were known after a trace.
    int kindsAfter(int at) {
        return found.stream()
                .filter(one -> one.at() <= at)
                .mapToInt(one -> one.categories().size())
                .sum();
    }

    /// The last trace up to `at` that showed something new; 0 if none did.
    int lastNew(int at) {
        return found.stream().mapToInt(Found::at).filter(n -> n <= at).max().orElse(0);
    }

    /// Traces since the last new category, all of them or the failing ones only: a trace that passed could not have
    /// shown one.
    int run(int at, boolean failingOnly) {
        int last = lastNew(at);
        return failingOnly ? failingBefore[at] - failingBefore[last] : at - last;
    }
}
