package errata.annotation.importing;

import errata.events.Actor;
import errata.events.ProjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param reason why it failed
/// @param by who uploaded it, and who said what rows without a name say
/// @param at when it was all said, if told
/// @param settings null until it is started
/// @param read rows whose meaning is known; @param sayings how many (reader, trace) speak, once all rows are read;
/// `recorded` of them are in the log
record Job(
        ProjectId project,
        UUID id,
        String name,
        String state,
        @Nullable String reason,
        Actor by,
        @Nullable Instant at,
        Survey survey,
        @Nullable Settings settings,
        int total,
        long bytes,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int read,
        int sayings,
        int recorded,
        Counts counts) {

    /// @param unreviewed labels whose reader has decided no outcome: they do not count until he does
    /// @param keptInText steps that their trace does not have
    record Counts(
            int refused,
            int unchanged,
            int empty,
            int notes,
            int labels,
            int reviews,
            int unreviewed,
            int keptInText) {}

    Place place() {
        return new Place(project, id);
    }

    boolean runs() {
        return state.equals("running");
    }

    /// 0 to 1; reading rows is the smaller part.
    double progress() {
        if (state.equals("done")) {
            return 1;
        }
        double reading = total == 0 ? 1 : (double) read / total;
        double recording = sayings == 0 ? 0 : (double) recorded / sayings;
        return 0.2 * reading + 0.8 * recording;
    }
}
