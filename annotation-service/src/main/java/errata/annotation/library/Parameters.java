package errata.annotation.library;

import errata.events.edge.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of a request, read one by one; what cannot be read is refused by its name.
record Parameters(Map<String, List<String>> given) {

    Set<String> names() {
        return new TreeSet<>(given.keySet());
    }

    /// Every value of a parameter that says something.
    List<String> all(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .map(value -> value.replace("\0", ""))
                .toList();
    }

    @Nullable
    String text(String name) {
        var values = all(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    @Nullable
    Instant time(String name) {
        return read(name, text -> OffsetDateTime.parse(text).toInstant(), "a time such as 2026-03-01T08:00:00Z");
    }

    @Nullable
    String oneOf(String name, List<String> words) {
        var told = text(name);
        if (told != null && !words.contains(told)) {
            throw invalid(name, "one of " + String.join(", ", words));
        }
        return told;
    }

    <T> @Nullable T read(String name, Function<String, T> reading, String expected) {
        var told = text(name);
        if (told == null) {
            return null;
        }
        try {
            return reading.apply(told);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(name, expected);
        }
    }

    static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw invalid(name, "a label, or a comparison such as >=0.5");
        }
    }

    static RuntimeException invalid(String name, String expected) {
        return Problem.of(LibraryProblem.QUERY_INVALID, "`" + name + "` has to be " + expected + ".")
                .exception();
    }
}
