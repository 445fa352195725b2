package errata.reporting.projection;

import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.Event;
import errata.events.ProjectId;
import errata.events.TaxonomyEvent;
import errata.events.codec.Encoded;
import errata.events.codec.EventCodec;
import errata.reporting.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/// The journal of a project, as it is folded.
final class EventsStore {
    private static final EventCodec CODEC = EventCodec.again();
    private static final int RANGE = 20_000;

    private final RowsStore rows;
    private final ProjectId project;

    EventsStore(RowsStore rows, ProjectId project) {
        this.rows = rows;
        this.project = project;
    }

    /// @param codebook events that name a later position wait
    List<Entry<AnnotationEvent>> toFold(long after, long codebook, int limit) {
        return rows.query(
                "journal-to-fold", row -> entry(AnnotationEvent.class, row), project.value(), after, codebook, limit);
    }

    /// An event as it is stored.
    record Stored(long position, String type, int version, byte[] body, String actor, OffsetDateTime at) {
        <E extends Event> Entry<E> as(Class<E> family) {
            var event = CODEC.decode(new Encoded(type, version, body));
            return new Entry<>(position, at.toInstant(), new Actor(actor), family.cast(event));
        }
    }

    /// All annotation events, one by one: together they are larger than any memory. @param codebook as in toFold
    void all(long codebook, Consumer<Stored> each) {
        long end = taken();
        for (long after = 0; after < end; after += RANGE) {
            rows.each(
                    "journal-range",
                    row -> each.accept(stored(row)),
                    project.value(),
                    after,
                    Math.min(end, after + RANGE),
                    codebook);
        }
    }

    List<Entry<TaxonomyEvent>> codebook(long after) {
        return rows.query("codebook-to-fold", row -> entry(TaxonomyEvent.class, row), project.value(), after);
    }

    /// How far the annotation log was taken into the journal.
    long taken() {
        return rows.query("taken", row -> row.getLong(1), project.value()).stream()
                .findFirst()
                .orElse(0L);
    }

    private static <E extends Event> Entry<E> entry(Class<E> family, ResultSet row) throws SQLException {
        return stored(row).as(family);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getBytes(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class));
    }
}
