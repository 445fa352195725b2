package errata.ui.shell;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Addresses inside the ui.
public final class Paths {

    private Paths() {}

    /// A way back is taken only inside this origin; anything else leads home.
    public static URI local(@Nullable String back) {
        boolean inside = back != null && back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        try {
            return URI.create(inside ? back : "/");
        } catch (IllegalArgumentException crooked) {
            return URI.create("/");
        }
    }

    /// Path and query; blank values are left out, so that an address says only what was chosen.
    public static String with(String path, Map<String, ? extends @Nullable String> query) {
        var joined = new StringJoiner("&", "?", "").setEmptyValue("");
        query.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                joined.add(encoded(name) + "=" + encoded(value));
            }
        });
        return path + joined;
    }

    /// The same for names that may have several values.
    public static String withAll(String path, Map<String, List<String>> query) {
        var joined = new StringJoiner("&", "?", "").setEmptyValue("");
        query.forEach((name, values) ->
                values.stream().filter(v -> !v.isBlank()).forEach(v -> joined.add(encoded(name) + "=" + encoded(v))));
        return path + joined;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
