package errata.ingest.redacting;

import errata.ingest.settings.RedactionRules;
import errata.ingest.settings.RedactionRules.Action;
import errata.ingest.settings.RedactionRules.Custom;
import java.util.List;

/// Rules, for tests.
final class Rules {
    private Rules() {}

    static Redaction masking(String... patterns) {
        return Redaction.of(of(Action.MASK, List.of(patterns)), null);
    }

    static Redaction hashing(byte[] salt, String... patterns) {
        return Redaction.of(of(Action.HASH, List.of(patterns)), salt);
    }

    static Redaction custom(String name, String regex) {
        return Redaction.of(
                new RedactionRules(List.of(), List.of(), List.of(), List.of(new Custom(name, regex)), Action.MASK),
                null);
    }

    static Redaction attributes(List<String> allow, List<String> deny) {
        return Redaction.of(new RedactionRules(allow, deny, List.of(), List.of(), Action.MASK), null);
    }

    private static RedactionRules of(Action action, List<String> patterns) {
        return new RedactionRules(List.of(), List.of(), patterns, List.of(), action);
    }
}
