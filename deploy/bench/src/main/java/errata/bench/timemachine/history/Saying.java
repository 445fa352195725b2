package errata.bench.timemachine.history;

import java.util.List;

/// What the annotation log says. Traces, readers, categories and lists are numbers; `stamp` is the codebook position
/// seen.
public sealed interface Saying {

    enum Verdict {
        PRESENT,
        ABSENT,
        UNSURE
    }

    enum Outcome {
        PASS,
        FAIL,
        DEFER
    }

    enum Cause {
        SPLIT,
        MERGE_UNDONE,
        CORRECTION
    }

    record LogOpened() implements Saying {}

    /// @param traces the drawn ones of the block
    record Drawn(int sample, boolean stratified, List<Integer> traces) implements Saying {}

    /// @param sample -1 if somebody picked it by hand; @param startedAt when the trace itself began
    record TakenUp(int trace, int sample, long startedAt) implements Saying {}

    record Labelled(
            int trace, int reader, int category, Verdict verdict, boolean primary, boolean asPrincipal, int stamp)
            implements Saying {}

    record Withdrawn(int trace, int reader, int category, int stamp) implements Saying {}

    record Relabelled(int trace, int reader, int from, List<Integer> to, List<Integer> absent, Cause cause, int stamp)
            implements Saying {}

    /// @param list number of the list of categories that were looked for
    record Reviewed(int trace, int reader, Outcome outcome, int list, boolean asPrincipal, int stamp)
            implements Saying {}

    record Reopened(int trace, int reader) implements Saying {}

    /// Whether it counts as a label event.
    default boolean isLabel() {
        return switch (this) {
            case Labelled _, Withdrawn _, Relabelled _ -> true;
            case LogOpened _, Drawn _, TakenUp _, Reviewed _, Reopened _ -> false;
        };
    }

    /// The codebook position its author saw; 0 where nothing is judged.
    default int seen() {
        return switch (this) {
            case Labelled it -> it.stamp();
            case Withdrawn it -> it.stamp();
            case Relabelled it -> it.stamp();
            case Reviewed it -> it.stamp();
            case LogOpened _, Drawn _, TakenUp _, Reopened _ -> 0;
        };
    }
}
