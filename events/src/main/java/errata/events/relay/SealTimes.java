package errata.events.relay;

import errata.events.ProjectId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// When each log is to be sealed next: every second within a minute of its last event, else once a minute.
final class SealTimes {

    static final Duration ACTIVE = Duration.ofSeconds(60);
    private static final long EVERY_WHEN_ACTIVE = Duration.ofSeconds(1).toNanos();
    private static final long EVERY_WHEN_IDLE = Duration.ofSeconds(60).toNanos();

    private final Map<ProjectId, Long> sent = new HashMap<>();
    private final Map<ProjectId, Long> sealed = new HashMap<>();

    void sent(ProjectId project, long now) {
        sent.put(project, now);
    }

    void sealed(ProjectId project, long now) {
        sealed.put(project, now);
    }

    boolean due(ProjectId project, long now) {
        var last = sealed.get(project);
        if (last == null) {
            return true;
        }
        var event = sent.get(project);
        var active = event != null && now - event < ACTIVE.toNanos();
        return now - last >= (active ? EVERY_WHEN_ACTIVE : EVERY_WHEN_IDLE);
    }
}
