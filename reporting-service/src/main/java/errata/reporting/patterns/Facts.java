package errata.reporting.patterns;

import errata.events.TraceFacts;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a segment can ask of a trace.
public record Facts(Map<String, String> values) {
    public static final Facts UNKNOWN = new Facts(Map.of());

    /// The same names and values come again and again beside others: each is kept once.
    public Facts {
        var once = new TreeMap<String, String>();
        values.forEach((name, value) -> once.put(name.intern(), value.intern()));
        values = once;
    }

    public static Facts of(TraceFacts known) {
        var values = new TreeMap<String, String>();
        put(values, "service", known.service());
        put(values, "release", known.release());
        put(values, "environment", known.environment());
        put(values, "model", known.model());
        known.dimensions().forEach((name, value) -> put(values, "dimension." + name, value));
        put(
                values,
                "feedback",
                known.feedback() == null ? null : known.feedback().name().toLowerCase(Locale.ROOT));
        return new Facts(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }
}
