package errata.annotation.library;

import errata.events.ProjectId;
import errata.events.edge.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The parameters of a request for a page of the library.
final class AskedFor {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final List<String> FACTS = List.of("service", "release", "environment", "model");

    private final Map<String, List<String>> parameters;

    AskedFor(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    int limit() {
        var limit = read("limit", Integer::valueOf, "a number from 1 to " + MOST);
        return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    }

    /// Asks for one more than fits, which tells whether there is a next page.
    TraceQuery query(ProjectId project) {
        var facts = new LinkedHashMap<String, String>();
        for (String fact : FACTS) {
            var value = text(fact);
            if (value != null) {
                facts.put(fact, value);
            }
        }
        return new TraceQuery(project.value(), limit() + 1)
                .facts(facts)
                .status(oneOf("status", List.of("ok", "error")))
                .startedBetween(time("from"), time("to"))
                .matching(text("q"))
                .outcome(oneOf("outcome", List.of("unreviewed", "pass", "fail", "defer")))
                .sample(read("sample", UUID::fromString, "the id of a sample"))
                .after(cursor());
    }

    private @Nullable Cursor cursor() {
        var told = text("after");
        return told == null
                ? null
                : Cursor.decoded(told).orElseThrow(() -> invalid("after", "the `next` of another page"));
    }

    private @Nullable Instant time(String name) {
        return read(name, text -> OffsetDateTime.parse(text).toInstant(), "a time such as 2026-03-01T08:00:00Z");
    }

    private @Nullable String oneOf(String name, List<String> words) {
        var told = text(name);
        if (told != null && !words.contains(told)) {
            throw invalid(name, "one of " + String.join(", ", words));
        }
        return told;
    }

    private <T> @Nullable T read(String name, Function<String, T> reading, String expected) {
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

    private @Nullable String text(String name) {
        var values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().replace("\0", "");
    }

    private static RuntimeException invalid(String name, String expected) {
        return Problem.of(LibraryProblem.QUERY_INVALID, "`" + name + "` has to be " + expected + ".")
                .exception();
    }
}
