package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import errata.annotation.AnnotationBackends;
import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class SamplingIT {
    Rooms rooms;

    private Room room;

    @BeforeEach
    void a_project() {
        room = rooms.open(Codebooks.codebook());
    }

    @Test
    void a_sample_tells_its_population_and_draws_the_same_again() {
        IntStream.rangeClosed(1, 30).forEach(room::trace);
        var first = draw("k1", Map.of("strategy", "uniform", "size", 10, "seed", "42"));
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        var sample = first.jsonPath();
        assertThat(sample.getInt("population")).isEqualTo(30);
        assertThat(sample.getInt("size")).isEqualTo(10);
        assertThat(sample.getList("traces")).hasSize(10);
        assertThat(sample.getDouble("traces[0].inclusion")).isCloseTo(10.0 / 30, within(1e-6));

        var again = draw("k2", Map.of("strategy", "uniform", "size", 10, "seed", "42"))
                .jsonPath();
        assertThat(again.getString("sampleId")).isNotEqualTo(sample.getString("sampleId"));
        assertThat(again.getList("traces")).isEqualTo(sample.getList("traces"));
        assertThat(again.getString("eligible")).isEqualTo(sample.getString("eligible"));
    }

    @Test
    void the_same_command_again_answers_the_same_sample() {
        IntStream.rangeClosed(1, 5).forEach(room::trace);
        var first = draw("k", Map.of("strategy", "uniform", "size", 3));
        var again = draw("k", Map.of("strategy", "uniform", "size", 3));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(room.as("ann").get(room.at("samples")).jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void a_sample_larger_than_one_append_takes_every_trace_up_once() {
        IntStream.rangeClosed(1, 230).forEach(room::trace);
        var drawn = draw("k", Map.of("strategy", "uniform", "size", 500)).jsonPath();
        assertThat(drawn.getInt("size")).isEqualTo(230);
        assertThat(drawn.getDouble("traces[0].inclusion")).isEqualTo(1.0);
        // 1 the log opened, 1 the sample drawn, 230 traces taken up
        assertThat(head()).isEqualTo(232);
    }

    @Test
    void a_command_repeated_while_it_is_carried_out_completes_the_same_sample() {
        IntStream.rangeClosed(1, 230).forEach(room::trace);
        var both = Room.atOnce(2, _ -> draw("k", Map.of("strategy", "uniform", "size", 500, "seed", "7")));
        assertThat(both).extracting(Response::statusCode).containsOnly(201);
        assertThat(both.get(0).jsonPath().getString("sampleId"))
                .isEqualTo(both.get(1).jsonPath().getString("sampleId"));
        assertThat(head()).isEqualTo(232);
    }

    @Test
    void a_trace_somebody_reads_already_is_not_taken_up_again() {
        IntStream.rangeClosed(1, 3).forEach(room::trace);
        room.note("ann", "%032x".formatted(2), "seen before the draw");
        assertThat(draw("k", Map.of("strategy", "uniform", "size", 3))
                        .jsonPath()
                        .getInt("size"))
                .isEqualTo(3);
        var types = room.as("ann").get(room.at("events/annotation")).jsonPath().getList("items.type", String.class);
        assertThat(types).filteredOn("annotation.trace-taken-up"::equals).hasSize(3);
    }

    @Test
    void progress_counts_what_was_decided() {
        IntStream.rangeClosed(1, 4).forEach(room::trace);
        var id = draw("k", Map.of("strategy", "uniform", "size", 4)).jsonPath().getString("sampleId");
        room.review("ann", "%032x".formatted(1), "pass");
        room.review("ann", "%032x".formatted(2), "fail");
        room.review("ann", "%032x".formatted(3), "defer");
        var sample = room.as("ann").get(room.at("samples/" + id)).jsonPath();
        assertThat(sample.getInt("reviewed")).isEqualTo(2);
        assertThat(sample.getInt("failing")).isEqualTo(1);
        assertThat(sample.getList("traces.mine", String.class))
                .containsExactlyInAnyOrder("pass", "fail", "defer", null);
        assertThat(sample.getList("traces.ordinal", Integer.class)).containsExactly(1, 2, 3, 4);
        var items = room.as("ann").get(room.at("samples")).jsonPath();
        assertThat(items.getInt("items[0].failing")).isEqualTo(1);
    }

    @Test
    void a_frame_narrows_the_population() {
        IntStream.rangeClosed(1, 6).forEach(room::trace);
        var frame = Map.of("from", "2026-03-02T09:00:04Z", "filters", Map.of("service", "desk"));
        var drawn = draw("k", Map.of("strategy", "uniform", "size", 9, "frame", frame))
                .jsonPath();
        assertThat(drawn.getInt("population")).isEqualTo(3);
    }

    @Test
    void an_empty_frame_and_nonsense_are_refused() {
        Room.refused(draw("k1", Map.of("strategy", "uniform", "size", 3)), 409, "NOTHING_TO_DRAW");
        room.trace(1);
        Room.refused(draw("k2", Map.of("strategy", "uniform", "size", 0)), 400, "VALUE_INVALID");
        Room.refused(draw("k3", Map.of("strategy", "by-mood", "size", 3)), 400, "BODY_INVALID");
        var odd = Map.of("filters", Map.of("mood", "good"));
        Room.refused(draw("k4", Map.of("strategy", "uniform", "size", 3, "frame", odd)), 400, "VALUE_INVALID");
        var unknown = room.as("ann").get(room.at("samples/00000000-0000-0000-0000-000000000001"));
        Room.refused(unknown, 404, "SAMPLE_UNKNOWN");
    }

    private long head() {
        return room.as("ann")
                .get(room.at("events/annotation?limit=1"))
                .jsonPath()
                .getLong("head");
    }

    private Response draw(String key, Map<String, Object> body) {
        return room.as("ann", key).body(body).post(room.at("samples"));
    }
}
