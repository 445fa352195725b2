package errata.reporting.agreement;

import errata.reporting.changes.Rereadings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How often readers, judging again what they had judged before under the same meaning, said the same: the least noise
/// anybody else's agreement can have.
///
/// @param month of UTC, by its first day; @param rereadings in it; @param alike of those
public record SelfAgreement(LocalDate month, long rereadings, long alike) {
    private static final int MONTHS = 12;

    /// The ends of the latest months, the last of them cut short by an instant; before them the end of the month
    /// before.
    static List<Instant> ends(Instant asOf) {
        var month = LocalDate.ofInstant(asOf, ZoneOffset.UTC).withDayOfMonth(1);
        var ends = new ArrayList<Instant>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            ends.add(month.minusMonths(back)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1_000));
        }
        ends.add(asOf);
        return ends;
    }

    /// Months in which something was read again.
    ///
    /// @param ends as above; @param positions of labels at them; @param labels nothing beyond it counts
    static List<SelfAgreement> of(Rereadings rereadings, List<Instant> ends, List<Long> positions, long labels) {
        var upTo = positions.stream()
                .map(position -> counts(rereadings, Math.min(position, labels)))
                .toList();
        return IntStream.range(1, ends.size())
                .mapToObj(i -> new SelfAgreement(
                        LocalDate.ofInstant(ends.get(i), ZoneOffset.UTC).withDayOfMonth(1),
                        upTo.get(i)[0] - upTo.get(i - 1)[0],
                        upTo.get(i)[1] - upTo.get(i - 1)[1]))
                .filter(month -> month.rereadings > 0)
                .toList();
    }

    private static long[] counts(Rereadings rereadings, long position) {
        var counts = new long[2];
        rereadings.upTo(position, (_, before, after, across) -> {
            if (!across) {
                counts[0]++;
                counts[1] += before == after ? 1 : 0;
            }
        });
        return counts;
    }
}
