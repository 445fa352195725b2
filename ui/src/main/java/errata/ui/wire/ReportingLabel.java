package errata.ui.wire;

import org.jspecify.annotations.Nullable;

/// What a category is called in a scheme of others.
public record ReportingLabel(
        String scheme, String code, @Nullable String title) {}
