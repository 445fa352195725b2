package errata.ui.history;

import org.jspecify.annotations.Nullable;

/// The kinds a ledger can be filtered by.
final class Kind {

    private Kind() {}

    static String of(@Nullable String type) {
        return switch (Sentences.type(type)) {
            case "note-taken", "note-revised", "note-withdrawn" -> "notes";
            case "label-set", "label-withdrawn", "trace-relabelled" -> "labels";
            case "review-decided", "review-reopened" -> "reviews";
            case "sample-drawn", "trace-taken-up" -> "samples";
            case "categories-merged", "merge-undone", "category-split", "split-undone" -> "merges";
            case "category-proposed", "proposal-accepted", "proposal-declined" -> "proposals";
            case "category-renamed",
                    "definition-revised",
                    "severity-changed",
                    "reporting-labels-assigned",
                    "category-retired",
                    "category-restored" -> "definitions";
            default -> "other";
        };
    }
}
