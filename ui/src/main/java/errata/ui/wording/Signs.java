package errata.ui.wording;

import org.jspecify.annotations.Nullable;

/// One icon for every type of event, wherever it is told.
public final class Signs {

    private Signs() {}

    /// The icon of an event type.
    public static String of(@Nullable String type) {
        String name = type == null ? "" : type.substring(type.lastIndexOf('.') + 1);
        return switch (name) {
            case "categories-merged" -> "merge";
            case "merge-undone", "split-undone", "category-restored" -> "undo";
            case "category-split" -> "split";
            case "category-renamed", "severity-changed", "reporting-labels-assigned" -> "pen";
            case "category-retired" -> "close";
            case "definition-revised" -> "book";
            case "proposal-accepted" -> "check";
            case "proposal-declined" -> "close";
            case "category-proposed" -> "plus";
            case "note-taken", "note-revised", "note-withdrawn" -> "note";
            case "label-set", "label-withdrawn", "trace-relabelled" -> "tag";
            case "review-decided", "review-reopened" -> "review";
            case "sample-drawn" -> "dice";
            case "trace-taken-up" -> "traces";
            default -> "dot";
        };
    }
}
