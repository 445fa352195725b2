package errata.ui.stub;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Questions about a ranking that reporting does not answer, as it refuses them.
final class Refusals {

    private static final Map<String, StubServices.Answer> BY_CUT = Map.of(
            "c9",
            refused(400, "CUT_INVALID", "The cut cannot be read", "A cut reads c120.a120.t14"),
            "c999.a999.t99",
            refused(503, "BEHIND", "Reporting has not read that far yet", "Ask again in a moment"));

    private Refusals() {}

    static StubServices.@Nullable Answer of(Asked asked) {
        if (!asked.is("GET", "/ranking")) {
            return null;
        }
        if (asked.query().getOrDefault("lens", "").equals("as-decided")
                && asked.query().containsKey("from")) {
            return refused(
                    422,
                    "TOO_MUCH_TO_READ",
                    "There are too many events to read them one by one",
                    "Ask for as-was, restated or corrected");
        }
        return BY_CUT.get(asked.query().getOrDefault("cut", ""));
    }

    private static StubServices.Answer refused(int status, String code, String title, String detail) {
        return new StubServices.Answer(
                status, Json.object("status", status, "code", code, "title", title, "detail", detail));
    }
}
