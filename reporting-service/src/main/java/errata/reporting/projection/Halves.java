package errata.reporting.projection;

import errata.events.TraceId;
import java.util.HexFormat;

/// The id of a trace as two numbers.
final class Halves {
    private static final HexFormat HEX = HexFormat.of();
    private static final int DIGITS = 16;

    private Halves() {}

    static long high(TraceId trace) {
        return HexFormat.fromHexDigitsToLong(trace.value(), 0, DIGITS);
    }

    static long low(TraceId trace) {
        return HexFormat.fromHexDigitsToLong(trace.value(), DIGITS, 2 * DIGITS);
    }

    static TraceId trace(long high, long low) {
        return new TraceId(HEX.toHexDigits(high) + HEX.toHexDigits(low));
    }

    /// The order of ids, which is that of their digits.
    static int compare(long high, long low, long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compareUnsigned(low, otherLow) : Long.compareUnsigned(high, otherHigh);
    }
}
