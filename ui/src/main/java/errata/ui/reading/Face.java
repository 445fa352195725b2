package errata.ui.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which side of a trace is looked at, and from where on.
///
/// @param span one span alone, or null
record Face(String tab, int from, @Nullable String span) {

    private static final Set<String> TABS = Set.of("conversation", "spans", "facts", "raw", "history");

    static Face of(String tab, int from, @Nullable String span) {
        boolean alone = span != null && !span.isBlank() && tab.equals("spans");
        return new Face(TABS.contains(tab) ? tab : "conversation", Math.max(0, from), alone ? span : null);
    }
}
