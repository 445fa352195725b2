package errata.ingest.settings;

import java.util.List;

/// What a project takes out before anything is kept.
///
/// @param allow names of attributes with `*` for anything; if there are any, all others are taken out
/// @param deny names of attributes that are taken out
/// @param patterns names of the built-in patterns that are looked for in every text
public record RedactionRules(
        List<String> allow, List<String> deny, List<String> patterns, List<Custom> custom, Action action) {

    public static final RedactionRules NONE =
            new RedactionRules(List.of(), List.of(), List.of(), List.of(), Action.MASK);

    /// What stands in the place of a secret: `[email]`, or `[email:3f9a1c]`.
    public enum Action {
        MASK,
        HASH
    }

    /// A pattern of the project's own.
    public record Custom(String name, String regex) {}

    public RedactionRules {
        allow = List.copyOf(allow);
        deny = List.copyOf(deny);
        patterns = List.copyOf(patterns);
        custom = List.copyOf(custom);
    }

    public boolean isEmpty() {
        return allow.isEmpty() && deny.isEmpty() && patterns.isEmpty() && custom.isEmpty();
    }
}
