package errata.annotation.codebook;

import static errata.annotation.codebook.Codebooks.codebook;
import static errata.annotation.codebook.Codebooks.id;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import errata.events.codebook.Codebook;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class CodebookFollowsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    CodebookCopy copy;

    Rooms rooms;
    Taxonomy taxonomy;

    private final Codebooks story = codebook().active("date", "zone").merged("date", "zone");
    private Room room;

    @BeforeEach
    void a_project() {
        room = rooms.withoutCodebook("wall");
    }

    @Test
    void what_kafka_brings_is_folded_once_whatever_comes_twice() {
        var records = Taxonomy.records(room.project(), story);
        for (var twice : List.of(records, records)) {
            twice.forEach(message -> Room.send(rooms.kafka(), message));
        }
        assertThat(reaching(story.position()).active()).hasSize(1);
        assertThat(reaching(story.position()).terminal(id("zone")).orElseThrow().id())
                .isEqualTo(id("date"));
    }

    @Test
    void what_kafka_lost_is_asked_of_the_owner() {
        taxonomy.tells(room.project(), story);
        Room.send(rooms.kafka(), Taxonomy.records(room.project(), story).getLast());
        assertThat(reaching(story.position()).principal()).isEqualTo("ann");
    }

    @Test
    void the_codebook_of_an_instant_stays_what_it_was() {
        taxonomy.tells(room.project(), story);
        Room.send(rooms.kafka(), Taxonomy.records(room.project(), story).getLast());
        reaching(story.position());
        var beforeTheMerge = Instant.parse("2026-03-01T09:00:00Z").plusSeconds(story.position() - 1);
        var then = copy.asOf(room.project(), beforeTheMerge).await().atMost(PATIENCE);
        assertThat(then.active()).hasSize(2);
    }

    private Codebook reaching(long position) {
        return copy.now(room.project())
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(20))
                .repeat()
                .whilst(now -> now.position() < position)
                .collect()
                .last()
                .await()
                .atMost(PATIENCE);
    }
}
