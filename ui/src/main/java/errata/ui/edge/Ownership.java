package errata.ui.edge;

import errata.ui.services.Owner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which service owns an address below `/api` or `/v1`, and `/info` that LangSmith clients ask first; null where nobody
/// does.
final class Ownership {

    private static final Set<String> OF_INGEST = Set.of("", "imports", "feedback", "keys", "redaction", "refusals");
    private static final Set<String> OF_ANNOTATION =
            Set.of("traces", "samples", "labels", "labels.jsonl", "intake", "remap", "steps");
    private static final Set<String> OF_REPORTING = Set.of(
            "ranking",
            "status",
            "saturation",
            "drift",
            "agreement",
            "cooccurrence",
            "first-failures",
            "judges",
            "coverage",
            "rebuild",
            "changes");

    private Ownership() {}

    /// Worked out by the ui from what several services know.
    static boolean isOurs(String path) {
        return path.startsWith("/api/projects/") && path.endsWith("/codebook/impact");
    }

    static @Nullable Owner of(String path) {
        if (path.startsWith("/v1/")
                || path.startsWith("/otel/v1/")
                || path.startsWith("/api/public/")
                || path.equals("/info")) {
            return Owner.INGEST;
        }
        if (path.equals("/api/retention")) {
            return Owner.ANNOTATION;
        }
        if (!path.equals("/api/projects") && !path.startsWith("/api/projects/")) {
            return null;
        }
        String[] parts = path.split("/", -1);
        String room = parts.length > 4 ? parts[4] : "";
        if (OF_INGEST.contains(room)) {
            return Owner.INGEST;
        }
        if (OF_ANNOTATION.contains(room)) {
            return Owner.ANNOTATION;
        }
        if (OF_REPORTING.contains(room)) {
            return Owner.REPORTING;
        }
        return switch (room) {
            case "codebook" -> Owner.TAXONOMY;
            case "events" -> log(parts.length > 5 ? parts[5] : "");
            default -> null;
        };
    }

    private static @Nullable Owner log(String name) {
        return switch (name) {
            case "annotation" -> Owner.ANNOTATION;
            case "taxonomy" -> Owner.TAXONOMY;
            default -> null;
        };
    }
}
