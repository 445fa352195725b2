package errata.events;

import org.jspecify.annotations.Nullable;

/// What a category is called in a scheme of others: a board's, a regulator's, OWASP's. It sorts reports and is kept
/// apart from the categories people label with.
///
/// @param scheme "OWASP LLM Top 10 2025"; @param code in that scheme, "LLM01"; @param title what the code stands for
public record ReportingLabel(
        String scheme, String code, @Nullable String title) {}
