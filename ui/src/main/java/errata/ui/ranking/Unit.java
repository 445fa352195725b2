package errata.ui.ranking;

import errata.ui.wire.Ranked;
import errata.ui.wording.Wording;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is counted. The three may order the categories differently, so a page always names its own.
public enum Unit {
    TRACES(
            "traces",
            "Traces",
            "A trace counts once for every category it shows.",
            "rate of all traces, with 95 % interval"),
    PRIMARY(
            "primary",
            "First failures",
            "A trace counts for one category: its first, or main, failure.",
            "share of the read traces whose first failure it is"),
    EVENTS(
            "events",
            "Labels",
            "Every label counts, of every reader and every step.",
            "share of all labels that were set");

    private final String id;
    private final String title;
    private final String sentence;
    private final String axis;

    Unit(String id, String title, String sentence, String axis) {
        this.id = id;
        this.title = title;
        this.sentence = sentence;
        this.axis = axis;
    }

    static Unit of(@Nullable String id) {
        return Arrays.stream(values()).filter(u -> u.id.equals(id)).findFirst().orElse(TRACES);
    }

    /// The share a bar shows; null where only bounds are known.
    @Nullable
    Double share(Ranked row, long labels) {
        return switch (this) {
            case TRACES -> row.rate();
            case PRIMARY -> row.assessed() == 0 ? null : (double) row.primaryCount() / row.assessed();
            case EVENTS -> labels == 0 ? null : (double) row.events() / labels;
        };
    }

    /// "12 of 100": what the bar counts, never without what it was counted in.
    String figure(Ranked row, long labels) {
        return switch (this) {
            case TRACES -> Wording.grouped(row.count()) + " of " + Wording.grouped(row.assessed());
            case PRIMARY -> Wording.grouped(row.primaryCount()) + " of " + Wording.grouped(row.assessed());
            case EVENTS -> Wording.grouped(row.events()) + " of " + Wording.grouped(labels);
        };
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    public String axis() {
        return axis;
    }
}
