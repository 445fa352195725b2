package errata.ui.ranking;

import errata.ui.wire.RankedWindow;
import errata.ui.wording.Wording;
import org.jspecify.annotations.Nullable;

/// When the traces of a ranking began, and why it is this time, in a few words.
public final class Windows {

    private static final String ASKED = "As asked for";

    private Windows() {}

    public static String told(@Nullable RankedWindow window) {
        if (window == null) {
            return "All traces";
        }
        var from = window.from();
        var to = window.to();
        if (!window.why().equals(ASKED)) {
            return from == null ? window.why() : window.why() + ", from " + Wording.day(from);
        }
        if (from == null) {
            return to == null ? "All traces" : "Until " + Wording.day(to.minusSeconds(1));
        }
        return to == null ? "Since " + Wording.day(from) : Wording.day(from) + " to " + Wording.day(to.minusSeconds(1));
    }
}
