package errata.annotation.sampling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sample as lists show it; written once, when it is drawn.
@Entity
@Table(name = "sample")
@IdClass(DrawnSample.Key.class)
class DrawnSample {

    record Key(String project, UUID sampleId) implements Serializable {}

    @Id
    @Column(name = "project")
    String project;

    @Id
    @Column(name = "sample_id")
    UUID sampleId;

    @Column(name = "name")
    String name;

    @Column(name = "strategy")
    String strategy;

    @Column(name = "told_apart_by")
    @Nullable
    String toldApartBy;

    @Column(name = "allocation")
    @Nullable
    String allocation;

    @Column(name = "seed")
    String seed;

    @Column(name = "drawn_at")
    Instant drawnAt;

    @Column(name = "drawn_by")
    String drawnBy;

    @Column(name = "population")
    long population;

    @Column(name = "size")
    int size;

    @Column(name = "eligible")
    String eligible;

    @Column(name = "position")
    long position;
}
