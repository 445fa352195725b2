package errata.ui.edge;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides whether a request may come in at all.
///
/// A page of another origin can make a browser send requests here. Two walls stand against it: a foreign `Host` is
/// refused (a rebound DNS name would make the other page "same-origin"), and so is a cross-origin write.
final class Visitor {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private Visitor() {}

    static boolean knownHost(@Nullable String hostHeader, Set<String> configured) {
        if (hostHeader == null) {
            return false;
        }
        String name = hostHeader.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name) || name.endsWith(".localhost") || configured.contains(name);
    }

    /// Clients that are no browser send neither header and are let in: they hold no cookie of anybody.
    static boolean sameOrigin(
            String method, @Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (READING.contains(method)) {
            return true;
        }
        if (fetchSite != null) {
            return fetchSite.equals("same-origin") || fetchSite.equals("none");
        }
        return origin == null || origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }
}
