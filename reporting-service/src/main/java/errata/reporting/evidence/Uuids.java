package errata.reporting.evidence;

import errata.events.CategoryId;
import errata.events.TraceId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Ids as the database keeps them. A trace id has 16 bytes, as a uuid has: half the room of its text.
final class Uuids {
    private static final HexFormat HEX = HexFormat.of();

    private Uuids() {}

    static UUID of(TraceId trace) {
        return new UUID(
                HexFormat.fromHexDigitsToLong(trace.value(), 0, 16),
                HexFormat.fromHexDigitsToLong(trace.value(), 16, 32));
    }

    static TraceId trace(UUID uuid) {
        return new TraceId(
                HEX.toHexDigits(uuid.getMostSignificantBits()) + HEX.toHexDigits(uuid.getLeastSignificantBits()));
    }

    static String text(List<CategoryId> categories) {
        return categories.stream().map(CategoryId::toString).collect(Collectors.joining(","));
    }

    static List<CategoryId> categories(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(CategoryId::of).toList();
    }
}
