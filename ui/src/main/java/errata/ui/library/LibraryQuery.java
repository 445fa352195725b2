package errata.ui.library;

import errata.ui.shell.Paths;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The filters of the library as they stand in the address. Several values of one fact mean any of them.
public record LibraryQuery(String base, Map<String, List<String>> filters) {

    /// Facts that are offered with counts.
    static final List<String> FACTS = List.of(
            "status",
            "outcome",
            "service",
            "environment",
            "release",
            "model",
            "tool",
            "toolError",
            "tag",
            "feedback",
            "name",
            "user",
            "session");

    /// Filters with one value; `since` is the ui's own and becomes `from` when it is asked.
    static final List<String> SINGLE = List.of(
            "q", "sample", "since", "from", "to", "minDurationMs", "maxDurationMs", "minTokens", "maxTokens", "after");

    /// Periods one looks back over; the address keeps the period, so that a saved view moves with time.
    static final Map<String, Duration> PERIODS = periods();

    static final int PAGE = 50;
    private static final int VALUES = 50;
    private static final int LENGTH = 300;

    private static Map<String, Duration> periods() {
        var periods = new LinkedHashMap<String, Duration>();
        periods.put("1h", Duration.ofHours(1));
        periods.put("24h", Duration.ofHours(24));
        periods.put("7d", Duration.ofDays(7));
        periods.put("30d", Duration.ofDays(30));
        return periods;
    }

    /// Keeps the known filters that say something, in a settled order: one choice, one address.
    static LibraryQuery of(String base, Map<String, List<String>> query) {
        var kept = new LinkedHashMap<String, List<String>>();
        var open = query.keySet().stream().filter(LibraryQuery::named).sorted().limit(VALUES);
        Stream.concat(Stream.concat(SINGLE.stream().limit(2), FACTS.stream()), Stream.concat(open, SINGLE.stream()))
                .distinct()
                .forEach(name -> keep(kept, name, query.getOrDefault(name, List.of())));
        if (!PERIODS.containsKey(first(kept, "since"))) {
            kept.remove("since");
        }
        return new LibraryQuery(base, kept);
    }

    /// `metadata.<key>` and `feedback.<name>`: what a project names itself.
    private static boolean named(String name) {
        return name.length() < 140
                && (name.startsWith("metadata.") && name.length() > 9
                        || name.startsWith("feedback.") && name.length() > 9);
    }

    private static void keep(Map<String, List<String>> kept, String name, List<String> said) {
        var values = said.stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty() && v.length() <= LENGTH)
                .distinct()
                .limit(SINGLE.contains(name) ? 1 : VALUES)
                .toList();
        if (!values.isEmpty()) {
            kept.put(name, values);
        }
    }

    private static String first(Map<String, List<String>> filters, String name) {
        return filters.getOrDefault(name, List.of("")).getFirst();
    }

    /// What the annotation service is asked: a period and days become instants, the last day is meant whole.
    Map<String, List<String>> asked(Instant now) {
        var asked = new LinkedHashMap<>(filters);
        asked.remove("since");
        var period = PERIODS.get(value("since"));
        if (period != null) {
            asked.put("from", List.of(now.minus(period).toString()));
        } else if (filters.containsKey("from")) {
            asked.put("from", List.of(instant(value("from"), 0)));
        }
        if (filters.containsKey("to")) {
            asked.put("to", List.of(instant(value("to"), 1)));
        }
        return asked;
    }

    private static String instant(String said, int daysOn) {
        try {
            return said.length() == 10
                    ? LocalDate.parse(said)
                            .plusDays(daysOn)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toString()
                    : said;
        } catch (DateTimeParseException _) {
            return said;
        }
    }

    public String value(String name) {
        return first(filters, name);
    }

    List<String> values(String name) {
        return filters.getOrDefault(name, List.of());
    }

    public boolean filtered() {
        return filters.keySet().stream().anyMatch(name -> !name.equals("after"));
    }

    /// The same without one fact: what its other values would bring.
    LibraryQuery relaxed(String name) {
        var next = new LinkedHashMap<>(filters);
        next.remove(name);
        return new LibraryQuery(base, next);
    }

    /// The same view with one value more, or one less when it is there already; paging starts over.
    public String toggled(String name, String value) {
        var next = new LinkedHashMap<>(filters);
        next.remove("after");
        var values = new ArrayList<>(values(name));
        if (!values.remove(value)) {
            values.add(value);
        }
        if (values.isEmpty()) {
            next.remove(name);
        } else {
            next.put(name, SINGLE.contains(name) ? List.of(values.getLast()) : List.copyOf(values));
        }
        return Paths.withAll(base, next);
    }

    public String older(@Nullable String cursor) {
        var next = new LinkedHashMap<>(filters);
        if (cursor != null) {
            next.put("after", List.of(cursor));
        }
        return Paths.withAll(base, next);
    }

    public String first() {
        return Paths.withAll(base, relaxed("after").filters());
    }
}
