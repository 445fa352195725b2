package errata.reporting.machine;

import java.util.Arrays;

/// What the reviewed traces of the population say of one unit. Arrays are by group.
///
/// @param count traces where it is present, whether or not they enter the rate
/// @param assessed traces somebody looked at for it: the denominator
/// @param present, open of the assessed ones
/// @param absent traces where it is known to be absent
/// @param primary traces whose main failure it is
/// @param labels that say it is present, of all readers
/// @param firstSeen label position at which a trace first counted that shows it; 0 if none did
public record UnitCounts(
        long count,
        long[] assessed,
        long[] present,
        long[] open,
        long absent,
        long primary,
        long labels,
        long firstSeen) {

    public long assessedAll() {
        return Arrays.stream(assessed).sum();
    }

    public long presentAll() {
        return Arrays.stream(present).sum();
    }

    public long openAll() {
        return Arrays.stream(open).sum();
    }
}
