package errata.taxonomy;

import errata.events.Actor;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.Recorded;
import errata.events.TaxonomyEvent;
import java.time.Instant;

/// What a log would put around an event; one event a minute.
public final class Envelope {

    public static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

    private Envelope() {}

    public static Recorded<TaxonomyEvent> at(long position, TaxonomyEvent event) {
        return by("local", position, event);
    }

    public static Recorded<TaxonomyEvent> by(String actor, long position, TaxonomyEvent event) {
        return new Recorded<>(
                new ProjectId("desk"),
                position,
                CodebookHistory.STREAM,
                position,
                event,
                new Actor(actor),
                minute(position),
                null,
                "key-" + position,
                Digest.of(new byte[0]));
    }

    public static Instant minute(long position) {
        return BEGIN.plusSeconds(60 * position);
    }
}
