package errata.reporting.windows;

import errata.reporting.cutting.Cut;
import errata.reporting.projection.View;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// The time in which traces began, and why it is this one.
///
/// @param release the one it begins with
public record Window(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String release,
        String why) {
    private static final int ENOUGH = 30;
    private static final Duration WEEKS = Duration.ofDays(84);

    /// The one that was asked for.
    public static Window told(@Nullable Instant from, @Nullable Instant to) {
        return new Window(from, to, null, "As asked for");
    }

    /// Since the latest release of which at least 30 traces were reviewed, else twelve weeks.
    ///
    /// @param asOf the instant looked at
    public static Window standard(View view, Cut cut, Instant asOf) {
        var changes = view.machine().changes();
        var facts = view.machine().vocabulary().facts;
        var reviewed = new int[facts.size()];
        var first = new int[facts.size()];
        var standing = changes.standing(cut.cohort(), cut.labels());
        for (int trace = 0; trace < standing.length; trace++) {
            if (standing[trace] != 0) {
                int known = changes.factsOf(trace);
                int minute = changes.startedAt(trace);
                first[known] = reviewed[known]++ == 0 ? minute : Math.min(first[known], minute);
            }
        }
        var releases = new HashMap<String, Release>();
        for (int known = 0; known < reviewed.length; known++) {
            var name = facts.get(known).values().get("release");
            if (name != null && reviewed[known] > 0) {
                releases.merge(name, new Release(name, reviewed[known], first[known]), Release::plus);
            }
        }
        return releases.values().stream()
                .filter(release -> release.reviewed() >= ENOUGH)
                .max(Comparator.comparingInt(Release::first))
                .map(release -> new Window(
                        Instant.ofEpochSecond(60L * release.first()),
                        null,
                        release.name(),
                        "Since release %s (%d reviewed)".formatted(release.name(), release.reviewed())))
                .orElseGet(() -> new Window(asOf.minus(WEEKS), null, null, "The last 12 weeks"));
    }

    private record Release(String name, int reviewed, int first) {
        Release plus(Release more) {
            return new Release(name, reviewed + more.reviewed, Math.min(first, more.first));
        }
    }
}
