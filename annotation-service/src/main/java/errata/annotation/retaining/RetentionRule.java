package errata.annotation.retaining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which days go. Pinned traces of these days stay; today always does.
///
/// @param days kept, today among them
/// @param maxBytes of all pieces
record RetentionRule(@Nullable Integer days, @Nullable Long maxBytes) {

    /// A day of the library.
    record Day(LocalDate day, long bytes, long spans, long traces, long pinned, boolean drop) {

        /// Whether something of it would go.
        boolean isDroppable() {
            return bytes > 0 || traces > pinned;
        }

        Day dropped() {
            return new Day(day, bytes, spans, traces, pinned, true);
        }
    }

    boolean saysNothing() {
        return days == null && maxBytes == null;
    }

    /// @param library its days, the earliest first
    List<Day> plan(List<Day> library, LocalDate today) {
        long bytes = library.stream().mapToLong(Day::bytes).sum();
        var plan = new ArrayList<Day>(library.size());
        for (var day : library) {
            boolean tooOld = days != null && day.day().isBefore(today.minusDays(days - 1L));
            boolean tooMuch = maxBytes != null && bytes > maxBytes;
            if (day.day().isBefore(today) && day.isDroppable() && (tooOld || tooMuch)) {
                plan.add(day.dropped());
                bytes -= day.bytes();
            } else {
                plan.add(day);
            }
        }
        return plan;
    }
}
