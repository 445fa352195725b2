package errata.ui.insights;

import errata.ui.shell.Asking;
import errata.ui.shell.Paths;
import errata.ui.wire.Point;
import errata.ui.wire.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which two instants are compared, as the address says it: cuts, or instants.
public record Between(
        @RestQuery @Nullable String then,
        @RestQuery @Nullable String thenAsOf,
        @RestQuery @Nullable String now,
        @RestQuery @Nullable String nowAsOf) {

    static final int POINTS = 60;

    /// How far back the first look goes.
    private static final Duration BACK = Duration.ofDays(28);

    /// Null where nothing was read that could be compared.
    @Nullable
    Map<String, String> asked(Supplier<Timeline> timeline) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "then", then, Asking.instant(thenAsOf));
        put(asked, "now", now, Asking.instant(nowAsOf));
        if (!asked.containsKey("then") && !asked.containsKey("thenAsOf")) {
            var earlier = earlier(timeline.get(), Asking.instant(nowAsOf));
            if (earlier == null) {
                return null;
            }
            asked.put("thenAsOf", earlier.toString());
        }
        return asked;
    }

    public boolean thenChosen() {
        return chosen(then, thenAsOf);
    }

    public boolean nowChosen() {
        return chosen(now, nowAsOf);
    }

    /// The later of the two, for the pages beside this one; null while it is now.
    public @Nullable Instant nowInstant() {
        return Asking.instant(nowAsOf);
    }

    /// What cannot be understood of it.
    public @Nullable String fault() {
        boolean wrong = written(thenAsOf) && !thenChosen() || written(nowAsOf) && !nowChosen();
        return wrong ? "One of them is no instant; write it as 2026-02-07T10:00:00Z." : null;
    }

    public String withoutThen(String base) {
        return address(base, "now", now, nowAsOf);
    }

    public String withoutNow(String base) {
        return address(base, "then", then, thenAsOf);
    }

    private static String address(String base, String side, @Nullable String cut, @Nullable String at) {
        var query = new LinkedHashMap<String, String>();
        put(query, side, cut, Asking.instant(at));
        return Paths.with(base + "/insights", query);
    }

    private static boolean chosen(@Nullable String cut, @Nullable String at) {
        return written(cut) || Asking.instant(at) != null;
    }

    private static boolean written(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void put(Map<String, String> asked, String side, @Nullable String cut, @Nullable Instant at) {
        if (cut != null && !cut.isBlank()) {
            asked.put(side, cut);
        } else if (at != null) {
            asked.put(side + "AsOf", at.toString());
        }
    }

    /// Four weeks before the later one (or the last thing recorded), or the first instant at which something was read.
    private static @Nullable Instant earlier(Timeline timeline, @Nullable Instant later) {
        Instant to = later == null ? timeline.to() : later;
        var first = timeline.points().stream()
                .filter(point -> point.reviewed() > 0)
                .map(Point::at)
                .findFirst();
        if (to == null || first.isEmpty()) {
            return null;
        }
        Instant back = to.minus(BACK);
        return back.isAfter(first.get()) || to.isBefore(first.get()) ? back : first.get();
    }
}
