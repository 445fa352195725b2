package errata.annotation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.OwnerSql;
import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.IntStream;

/// A project with traces to draw from.
record Drawable(Room room, OwnerSql sql) {

    static Drawable of(int traces, Rooms rooms) {
        var room = rooms.open(Codebooks.codebook());
        IntStream.rangeClosed(1, traces).forEach(room::trace);
        return new Drawable(room, rooms.sql());
    }

    Response draw(Map<String, Object> body) {
        return room.as("ann").body(body).post(room.at("samples"));
    }

    /// The sample that was drawn.
    JsonPath drawn(Map<String, Object> body) {
        var response = draw(body);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return response.jsonPath();
    }

    /// Says something of every trace. @param assignments in SQL
    void say(String assignments) {
        sql.run(
                "update trace set " + assignments + " where project = ?",
                room.project().value());
    }

    void feedback(int trace, Double score, String label) {
        sql.run(
                "insert into feedback (project, id, trace_id, name, score, label, source, at, received_at, via)"
                        + " values (?, ?, ?, 'helpful', ?, ?, 'user', now(), now(), 'api')",
                room.project().value(),
                "f" + trace + score + label,
                "%032x".formatted(trace),
                score,
                label);
    }
}
