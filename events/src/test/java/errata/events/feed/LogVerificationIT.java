package errata.events.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import errata.backends.Backends;
import errata.events.Actor;
import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Clock;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.TraceId;
import errata.events.codec.EventCodec;
import errata.events.log.Alongside;
import errata.events.log.Append;
import errata.events.log.Command;
import errata.events.log.EventLog;
import errata.events.log.Fact;
import errata.events.log.StreamFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever asks the owner of a log is told whether its chain holds, and where not.
@QuarkusTest
@TestProfile(LogFeedIT.WithLog.class)
final class LogVerificationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int APPEND = 500;

    @TestHTTPResource("/")
    URI origin;

    @Inject
    EventLog<AnnotationEvent> log;

    private ProjectId project;

    /// More than a verification reads at once.
    @BeforeEach
    void a_log_of_1501_events() {
        project = new ProjectId("v-" + UUID.randomUUID().toString().substring(0, 13));
        log.open(project, Clock.WALL, List.of()).await().atMost(PATIENCE);
        for (var stream : List.of("a", "b", "c")) {
            append(stream);
        }
    }

    @Test
    void an_untouched_log_holds() throws Exception {
        assertThat(verification(project.value()))
                .isEqualTo(json("{'project':'%s','events':1501,'holds':true}".formatted(project)));
    }

    @Test
    void a_tampered_event_is_named_by_its_position() throws Exception {
        tamper("update event set actor = 'x' where position = 1234 and project = '%s'".formatted(project));
        assertThat(verification(project.value())).isEqualTo(json("""
                        {'project':'%s','events':1501,'holds':false,'brokenAt':1234,
                         'reason':'the event is not as it was written'}""".formatted(project)));
    }

    @Test
    void a_project_without_a_log_is_unknown() throws Exception {
        assertThat(verification("nowhere").path("code").asText()).isEqualTo("PROJECT_UNKNOWN");
    }

    private JsonNode verification(String name) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = origin.resolve("/internal/logs/%s/verification".formatted(name));
            var request = HttpRequest.newBuilder(address).build();
            return json(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private void append(String stream) {
        var facts = IntStream.rangeClosed(1, APPEND)
                .mapToObj(i -> Fact.<AnnotationEvent>of(new ReviewReopened(new TraceId("%032x".formatted(i)))))
                .toList();
        var command = new Command(project, Actor.LOCAL, stream, Digest.of(new byte[1]), null);
        log.append(new Append<>(command, List.of(new StreamFacts<>(stream, 0, facts)), Map.of()), Alongside.NOTHING)
                .await()
                .atMost(PATIENCE);
    }

    /// As the superuser, whom no trigger stops.
    private static void tamper(String statement) throws SQLException {
        var database = Backends.shared().database("events");
        try (var connection = Backends.shared().postgres().connect(database.name());
                var sql = connection.createStatement()) {
            sql.execute("set session_replication_role = replica; " + statement);
        }
    }

    private static JsonNode json(String text) throws IOException {
        return EventCodec.mapper().readTree(text.replace('\'', '"'));
    }
}
