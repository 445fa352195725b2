package errata.events.feed;

import errata.events.Actor;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.codec.Encoded;
import errata.events.wire.LogSealed;
import errata.events.wire.ReceivedEvent;
import java.time.Instant;

/// What comes over Kafka, as far as a feed looks at it.
final class Told {

    private Told() {}

    static ReceivedEvent event(ProjectId project, long position) {
        return new ReceivedEvent(
                project,
                position,
                "s",
                position,
                new Encoded("annotation.review-reopened", 1, new byte[0]),
                Actor.LOCAL,
                Instant.EPOCH.plusSeconds(position),
                null,
                "k",
                Digest.of(new byte[0]),
                Clock.WALL);
    }

    static LogSealed seal(ProjectId project, long position) {
        var until = Instant.EPOCH.plusSeconds(position);
        return new LogSealed(project, position, until, Digest.of(new byte[0]), Clock.WALL);
    }
}
