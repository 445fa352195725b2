package errata.ui.wording;

import errata.ui.wire.Bounds;
import errata.ui.wire.CodebookEntry;
import errata.ui.wire.HistoryEntry;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Entries of a history as sentences that say who.
@TemplateExtension
final class Entries {

    private Entries() {}

    static String told(CodebookEntry entry) {
        return told(entry.by(), entry.summary(), entry.type());
    }

    static String told(HistoryEntry entry) {
        return told(entry.by(), entry.summary(), entry.type());
    }

    static String sign(CodebookEntry entry) {
        return Signs.of(entry.type());
    }

    static String sign(HistoryEntry entry) {
        return Signs.of(entry.type());
    }

    /// "5.1–7.1 %", where only bounds are known.
    static String ends(Bounds bounds) {
        return Wording.ends(bounds.low(), bounds.high());
    }

    /// Most summaries begin with the person already.
    private static String told(String by, @Nullable String summary, String type) {
        if (summary == null || summary.isBlank()) {
            return by + ": " + type.substring(type.lastIndexOf('.') + 1).replace('-', ' ');
        }
        boolean signed = summary.startsWith(by + " ") || summary.startsWith("The ") || by.startsWith("service:");
        return signed ? summary : by + " " + summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1);
    }
}
