package errata.ui.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How somebody wants a sample to be drawn.
///
/// @param by what strata are told apart by; it counts for a stratified one only
public record DrawForm(int size, String name, String strategy, String by, String allocation) {
    static final DrawForm USUAL = new DrawForm(100, "", "uniform", "", "proportional");

    private static final String STRATIFIED = "stratified";

    static DrawForm of(
            int size,
            @Nullable String name,
            @Nullable String strategy,
            @Nullable String by,
            @Nullable String allocation) {
        return new DrawForm(
                size,
                said(name, USUAL.name),
                said(strategy, USUAL.strategy),
                said(by, USUAL.by),
                said(allocation, USUAL.allocation));
    }

    private static String said(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    public boolean is(String strategy) {
        return this.strategy.equals(strategy);
    }

    public boolean shares(String allocation) {
        return this.allocation.equals(allocation);
    }

    /// What the annotation service is asked.
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>(Map.of("strategy", strategy, "size", size));
        if (!name.isEmpty()) {
            body.put("name", name);
        }
        if (is(STRATIFIED)) {
            body.put("strata", Map.of("by", by, "allocation", allocation));
        }
        return body;
    }
}
