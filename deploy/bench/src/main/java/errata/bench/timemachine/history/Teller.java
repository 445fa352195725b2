package errata.bench.timemachine.history;

import errata.bench.timemachine.history.Saying.Drawn;
import errata.bench.timemachine.history.Saying.Labelled;
import errata.bench.timemachine.history.Saying.LogOpened;
import errata.bench.timemachine.history.Saying.Relabelled;
import errata.bench.timemachine.history.Saying.Reopened;
import errata.bench.timemachine.history.Saying.Reviewed;
import errata.bench.timemachine.history.Saying.TakenUp;
import errata.bench.timemachine.history.Saying.Withdrawn;
import java.util.Arrays;

/// Writes the annotation log: dense positions, rising times, versions of streams. The year passes as labels are told.
final class Teller {
    private static final long FROM = Year.day(0.05);
    private static final long UNTIL = Year.day(Year.DAYS);

    private final long wanted;
    private final CodebookHistory codebook;
    private final History.Sink sink;
    private byte[] versions = new byte[1024];
    private long position;
    private long labels;
    private long now = FROM;
    private int stamp;

    Teller(long wanted, CodebookHistory codebook, History.Sink sink) {
        this.wanted = wanted;
        this.codebook = codebook;
        this.sink = sink;
        passTime(FROM);
    }

    void say(Saying saying) {
        passTime(Math.max(now + 1, FROM + (long) ((double) labels / wanted * (UNTIL - FROM))));
        labels += saying.isLabel() ? 1 : 0;
        position++;
        sink.said(position, now, version(saying), saying);
    }

    long labels() {
        return labels;
    }

    /// As many label events were told as were asked for.
    boolean isFull() {
        return labels >= wanted;
    }

    long now() {
        return now;
    }

    /// The codebook as it stands now.
    int stamp() {
        return stamp;
    }

    private void passTime(long to) {
        now = to;
        while (stamp < codebook.positions() && codebook.micros(stamp + 1) <= now) {
            stamp++;
        }
    }

    private int version(Saying saying) {
        return switch (saying) {
            case LogOpened _, Drawn _ -> 1;
            case TakenUp(var trace, var _, var _) -> next(trace);
            case Labelled labelled -> next(labelled.trace());
            case Withdrawn withdrawn -> next(withdrawn.trace());
            case Relabelled relabelled -> next(relabelled.trace());
            case Reviewed reviewed -> next(reviewed.trace());
            case Reopened(var trace, var _) -> next(trace);
        };
    }

    private int next(int trace) {
        if (trace >= versions.length) {
            versions = Arrays.copyOf(versions, Math.max(trace + 1, versions.length * 3 / 2));
        }
        return ++versions[trace];
    }
}
