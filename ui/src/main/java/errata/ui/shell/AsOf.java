package errata.ui.shell;

import errata.ui.wording.Wording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
        Map<String, List<String>> beside) {

    private static final String SEGMENT = "segment";
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

    public AsOf with(String name, List<String> values) {
        var more = new LinkedHashMap<>(beside);
        more.put(name, values);
        return new AsOf(path, when, at, lens, more);
    }

    /// Of the traces with these facts only, such as `release:2.4`.
    public AsOf among(List<String> facts) {
        return with(SEGMENT, facts);
    }

    public List<String> facts() {
        return beside.getOrDefault(SEGMENT, List.of());
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

    /// The same of the traces without this fact, too.
    public String without(String fact) {
        var facts = facts().stream().filter(one -> !one.equals(fact)).toList();
        return among(facts).address(instant(), reworded() ? lens : null);
    }

    private String address(@Nullable String instant, @Nullable String words) {
        var query = new LinkedHashMap<>(beside);
        query.put("asOf", instant == null ? List.of() : List.of(instant));
        query.put("lens", words == null ? List.of() : List.of(words));
        return Paths.withAll(path, query);
    }
}
