package errata.ui.sending;

import errata.ui.services.Problem;
import errata.ui.wire.IngestKeys;
import errata.ui.wire.NewKey;
import errata.ui.wire.RedactionPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may send to a project, what is taken out, and how to send.
///
/// @param made a key that was made just now; it is told this once
public record SendingView(
        @Nullable IngestKeys keys,
        @Nullable NewKey made,
        Guide guide,
        @Nullable RulesForm rules,
        String sample,
        @Nullable RedactionPreview preview,
        List<String> troubles,
        @Nullable Problem refused,
        boolean saved) {

    static final String SAMPLE = "Write to jo.berg@example.org or call +44 20 7946 0958, card 4111 1111 1111 1111.";

    /// Keys that still open, newest first; revoked ones below.
    public List<IngestKeys.IngestKey> open() {
        return keys == null
                ? List.of()
                : keys.items().stream().filter(k -> k.revokedAt() == null).toList();
    }

    public List<IngestKeys.IngestKey> revoked() {
        return keys == null
                ? List.of()
                : keys.items().stream().filter(k -> k.revokedAt() != null).toList();
    }

    /// What is wrong with one part of the rules, or null.
    public @Nullable String fault(String part) {
        return refused == null
                ? null
                : refused.errors().stream()
                        .filter(f -> f.pointer() != null && f.pointer().matches("(/redaction)?/" + part + "(/.*)?"))
                        .map(Problem.Fault::detail)
                        .findFirst()
                        .orElse(null);
    }
}
