package errata.reporting.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a rebuild came.
///
/// @param done, of annotation positions
/// @param compared cuts at which the new projection was compared with the live one; @param different of those, at which
/// they differ: the new one is right, since it comes from the journal alone
/// @param reason why it failed
public record Progress(
        State state,
        long done,
        long of,
        int compared,
        int different,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason) {
    static final Progress IDLE = new Progress(State.IDLE, 0, 0, 0, 0, null, null, null);

    public enum State {
        IDLE,
        RUNNING,
        COMPARING,
        SWITCHED,
        FAILED
    }

    boolean isRunning() {
        return state == State.RUNNING || state == State.COMPARING;
    }

    static Progress started(long of) {
        return new Progress(State.RUNNING, 0, of, 0, 0, Instant.now(), null, null);
    }

    Progress at(long position) {
        return new Progress(state, position, of, compared, different, startedAt, null, null);
    }

    Progress comparing() {
        return new Progress(State.COMPARING, of, of, 0, 0, startedAt, null, null);
    }

    Progress compared(int cuts, int unequal) {
        return new Progress(state, done, of, cuts, unequal, startedAt, null, null);
    }

    Progress switched() {
        return new Progress(State.SWITCHED, done, of, compared, different, startedAt, Instant.now(), null);
    }

    Progress failed(String why) {
        return new Progress(State.FAILED, done, of, compared, different, startedAt, Instant.now(), why);
    }
}
