package errata.ui.shell;

import errata.ui.wording.Wording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which cut a report shows, in one line, and the form that asks for another.
///
/// @param path of the report; @param at the instant it was answered for
/// @param lens in whose words; null where a report knows one way only
/// @param beside what else was asked for and stays
public record AsOf(
        String path,
        When when,
        @Nullable Instant at,
        @Nullable String lens,
        Map<String, String> beside) {

    private static final Map<String, String> LENSES = Map.of(
            "as-was", "in the words of then",
            "restated", "in the words of today",
            "corrected", "corrected since");

    public static AsOf of(String path, When when, @Nullable Instant at) {
        return new AsOf(path, when, at, null, Map.of());
    }

    public AsOf through(String lens) {
        return new AsOf(path, when, at, lens, beside);
    }

    public AsOf with(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        var more = new LinkedHashMap<>(beside);
        more.put(name, value);
        return new AsOf(path, when, at, lens, more);
    }

    /// Whether another instant than now is shown.
    public boolean chosen() {
        return when.chosen();
    }

    /// The instant that was chosen, for the pages beside this one.
    public @Nullable String instant() {
        return chosen() && at != null ? at.toString() : null;
    }

    public String told() {
        if (!chosen()) {
            return "as of now";
        }
        return at == null ? "at a cut of the past" : "as of " + Wording.stamp(at) + " UTC";
    }

    public @Nullable String words() {
        return lens == null ? null : LENSES.get(lens);
    }

    /// Whether other words than those of then were chosen.
    public boolean reworded() {
        return lens != null && !lens.equals("as-was");
    }

    public @Nullable String fault() {
        return when.fault();
    }

    /// What the field holds: nothing while it is now.
    public String field() {
        return chosen() && at != null ? Wording.field(at) : "";
    }

    /// The same as it stands now.
    public String now() {
        return address(null, reworded() ? lens : null);
    }

    /// The same in the words of then.
    public String plain() {
        return address(instant(), null);
    }

    /// The same labels in the words of today.
    public String inTodaysWords() {
        return address(instant(), "restated");
    }

    private String address(@Nullable String instant, @Nullable String words) {
        var query = new LinkedHashMap<String, @Nullable String>(beside);
        query.put("asOf", instant);
        query.put("lens", words);
        return Paths.with(path, query);
    }
}
