package errata.annotation.importing;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.codebook.Codebooks;
import errata.annotation.reading.Room;
import errata.annotation.reading.Rooms;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Tables imported into a project of three traces, `case-1` to `case-3`, and two categories, `date` and `tone`.
record ImportedTables(Room room) {

    static ImportedTables into(Rooms rooms) {
        var room = rooms.open(Codebooks.codebook().active("date", "tone"));
        IntStream.rangeClosed(1, 3).forEach(room::trace);
        return new ImportedTables(room);
    }

    Response uploaded(String table) {
        return uploaded(table.getBytes(StandardCharsets.UTF_8));
    }

    Response uploaded(byte[] table) {
        return room.as("local")
                .contentType("application/octet-stream")
                .body(table)
                .post(room.at("labels/imports?name=table.csv&preview=true"));
    }

    Response start(JsonPath upload, Map<String, Object> settings) {
        return room.as("local").body(settings).post(at(upload, "/start"));
    }

    /// The job once it has ended.
    JsonPath imported(byte[] table, Map<String, Object> settings) {
        var upload = uploaded(table);
        assertThat(upload.statusCode()).as(upload.asString()).isEqualTo(201);
        var started = start(upload.jsonPath(), settings);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return done(upload.jsonPath());
    }

    JsonPath imported(String table, Map<String, Object> settings) {
        return imported(table.getBytes(StandardCharsets.UTF_8), settings);
    }

    JsonPath done(JsonPath upload) {
        return eventually(() -> room.as("local").get(at(upload, "")).jsonPath(), job -> List.of("done", "failed")
                .contains(job.getString("state")));
    }

    String at(JsonPath upload, String path) {
        return room.at("labels/imports/" + upload.getString("id") + path);
    }

    /// What became of the rows, in words.
    static String counts(JsonPath job) {
        return List.of("read", "taken", "refused", "unchanged", "notes", "labels", "reviews", "unreviewed").stream()
                .map(name -> name + " " + job.getInt(name))
                .collect(Collectors.joining(" "));
    }
}
