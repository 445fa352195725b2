package errata.ui.shell;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which cut a report is asked for, as the address says it: a cut goes before an instant, and neither means now.
public record When(
        @RestQuery @Nullable String asOf,
        @RestQuery @Nullable String cut) {

    public static final When NOW = new When(null, null);

    /// Whether something else than now was asked for.
    public boolean chosen() {
        return cut != null || Asking.instant(asOf) != null;
    }

    /// The instant that was named; null where none was, or a cut.
    public @Nullable Instant instant() {
        return cut == null ? Asking.instant(asOf) : null;
    }

    /// What cannot be understood of it.
    public @Nullable String fault() {
        return asOf == null || asOf.isBlank() || chosen()
                ? null
                : "This is no instant; write one as 2026-02-07T10:00:00Z. Shown is now.";
    }

    /// As reporting is asked.
    public LinkedHashMap<String, String> asked() {
        var asked = new LinkedHashMap<String, String>();
        var at = instant();
        if (at != null) {
            asked.put("asOf", at.toString());
        }
        if (cut != null) {
            asked.put("cut", cut);
        }
        return asked;
    }
}
