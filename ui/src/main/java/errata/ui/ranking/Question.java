package errata.ui.ranking;

import errata.ui.shell.Asking;
import errata.ui.shell.Paths;
import errata.ui.wire.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What of a ranking is asked for, as the address says it: nothing that goes without saying, nothing unknown.
public record Question(Map<String, List<String>> chosen) {

    private static final List<String> NAMES =
            List.of("cut", "asOf", "lens", "window", "from", "to", "segment", "unit", "stale", "order");
    private static final Map<String, String> USUAL =
            Map.of("lens", "as-was", "unit", "traces", "window", "default", "order", "frequency");
    private static final int MOST_FACTS = 20;
    private static final int LONGEST = 300;
    private static final Duration DAY = Duration.ofDays(1);

    public static Question usual() {
        return new Question(Map.of());
    }

    public static Question of(Map<String, List<String>> query) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (String name : NAMES) {
            var values = query.getOrDefault(name, List.of()).stream()
                    .filter(value -> fits(name, value))
                    .distinct()
                    .limit(name.equals("segment") ? MOST_FACTS : 1)
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(name, values);
            }
        }
        if (chosen.containsKey("cut")) {
            chosen.remove("asOf");
        }
        // The form sends its days along with whatever window is chosen in it.
        if (Faults.crossed(chosen) || names(query, "default") || names(query, "all")) {
            chosen.keySet().removeAll(List.of("from", "to"));
        } else if (chosen.containsKey("from") || chosen.containsKey("to")) {
            chosen.remove("window");
        }
        return new Question(chosen);
    }

    private static boolean names(Map<String, List<String>> query, String window) {
        return query.getOrDefault("window", List.of()).contains(window);
    }

    private static boolean fits(String name, String value) {
        if (value.isBlank() || value.length() > LONGEST || value.equals(USUAL.get(name))) {
            return false;
        }
        return switch (name) {
            case "asOf" -> Asking.instant(value) != null;
            case "from", "to" -> begin(value) != null;
            case "window" -> value.equals("all");
            case "stale" -> value.equals("out");
            case "segment" -> value.indexOf(':') > 0;
            default -> true;
        };
    }

    public Lens lens() {
        return Lens.of(Objects.requireNonNullElse(one("lens"), ""));
    }

    public Unit unit() {
        return Unit.of(one("unit"));
    }

    public boolean byPriority() {
        return "priority".equals(one("order"));
    }

    /// Verdicts that are older than their definition are left out.
    public boolean staleOut() {
        return chosen.containsKey("stale");
    }

    public @Nullable Instant asOf() {
        return Asking.instant(one("asOf"));
    }

    public @Nullable String cut() {
        return one("cut");
    }

    /// The default window was neither left nor narrowed.
    public boolean usualWindow() {
        return Stream.of("window", "from", "to").noneMatch(chosen::containsKey);
    }

    public boolean allTime() {
        return "all".equals(one("window"));
    }

    public @Nullable Instant from() {
        return begin(one("from"));
    }

    /// A day that was named as the last one is part of the window.
    public @Nullable Instant to() {
        var end = one("to");
        var at = begin(end);
        return at == null || Objects.requireNonNull(end).length() > 10 ? at : at.plus(DAY);
    }

    public List<String> segment() {
        return chosen.getOrDefault("segment", List.of());
    }

    /// The same with another value; null leaves it out.
    public Question with(String name, @Nullable String value) {
        var next = new LinkedHashMap<>(chosen);
        if (value == null) {
            next.remove(name);
        } else {
            next.put(name, List.of(value));
        }
        return of(next);
    }

    public Question without(String fact) {
        var next = new LinkedHashMap<>(chosen);
        next.put("segment", segment().stream().filter(s -> !s.equals(fact)).toList());
        return of(next);
    }

    /// The same for ever: the cut that answered, and instants instead of "the usual window".
    public Question fixed(Ranking answer) {
        var window = answer.window();
        var cut =
                with("asOf", null).with("cut", answer.cut()).with("from", null).with("to", null);
        return window == null || (window.from() == null && window.to() == null)
                ? cut.with("window", "all")
                : cut.with("from", text(window.from())).with("to", text(window.to()));
    }

    /// As reporting is asked; a segment goes beside it.
    public Map<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "cut", cut());
        put(asked, "asOf", asOf());
        put(asked, "lens", lens().id());
        put(asked, "from", from());
        put(asked, "to", to());
        put(asked, "unit", unit() == Unit.TRACES ? null : unit().id());
        put(asked, "stale", one("stale"));
        put(asked, "window", usualWindow() ? "default" : null);
        return asked;
    }

    public String address(String path) {
        return Paths.withAll(path, chosen);
    }

    private @Nullable String one(String name) {
        var values = chosen.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /// The beginning of a day, or an instant.
    static @Nullable Instant begin(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return Asking.instant(text);
        }
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
