package errata.annotation.library;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The row of a trace as it is read: arrivals write it.
@Entity
@Immutable
@Table(name = "trace")
class LibraryTrace {

    @Embeddable
    record Key(
            @Column(name = "project") String project,
            @Column(name = "trace_id") String traceId) {}

    @EmbeddedId
    Key key = new Key("", "");

    @Nullable
    String service;

    @Nullable
    String release;

    @Nullable
    String environment;

    @Nullable
    String model;

    @Column(name = "started_at")
    Instant startedAt = Instant.EPOCH;

    @Column(name = "settled_at")
    @Nullable
    Instant settledAt;

    @Column(name = "amended_at")
    @Nullable
    Instant amendedAt;

    @Column(name = "span_count")
    int spanCount;

    int revision;
}
