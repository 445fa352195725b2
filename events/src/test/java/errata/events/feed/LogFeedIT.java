package errata.events.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import errata.events.log.LogDatabase;
import errata.events.log.PostgresEventLog;
import errata.events.log.StreamFacts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The owner's feed over HTTP says exactly what stands in the log.
@QuarkusTest
@TestProfile(LogFeedIT.WithLog.class)
final class LogFeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TestHTTPResource("/")
    URI origin;

    @Inject
    EventLog<AnnotationEvent> log;

    private ProjectId project;

    @BeforeEach
    void a_log_of_eleven_events() {
        project = new ProjectId("f-" + UUID.randomUUID().toString().substring(0, 13));
        log.open(project, Clock.WALL, List.of()).await().atMost(PATIENCE);
        var facts = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> Fact.<AnnotationEvent>of(new ReviewReopened(new TraceId("%032x".formatted(i)))))
                .toList();
        var claimed = Instant.parse("2026-01-01T00:00:00.000001Z");
        var command = new Command(project, Actor.LOCAL, "k", Digest.of(new byte[1]), claimed);
        log.append(new Append<>(command, List.of(new StreamFacts<>("a", 0, facts)), Map.of()), Alongside.NOTHING)
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void a_page_holds_what_the_log_holds() {
        var page = new HttpOwnerFeed(origin).after(project, 2, 4).await().atMost(PATIENCE);
        assertThat(page.head()).isEqualTo(11);
        var codec = new EventCodec();
        assertThat(page.events()).allSatisfy(event -> assertThat(event.clock()).isEqualTo(Clock.WALL));
        assertThat(page.events().stream().map(event -> event.decoded(codec, AnnotationEvent.class)))
                .isEqualTo(log.after(project, 2, 4).await().atMost(PATIENCE));
    }

    @Test
    void the_end_of_the_log_is_an_empty_page() {
        var page = new HttpOwnerFeed(origin).after(project, 11, 500).await().atMost(PATIENCE);
        assertThat(page.events()).isEmpty();
        assertThat(page.head()).isEqualTo(11);
    }

    @Test
    void a_project_without_a_log_is_a_failure() {
        var feed = new HttpOwnerFeed(origin);
        assertThatThrownBy(() ->
                        feed.after(new ProjectId("nowhere"), 0, 10).await().atMost(PATIENCE))
                .hasMessageContaining("404");
    }

    @Test
    void every_log_is_listed_with_its_head() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(origin.resolve("/internal/logs")).build();
            var answer = client.send(request, BodyHandlers.ofString());
            var logs = EventCodec.mapper().readTree(answer.body()).path("logs");
            assertThat(logs).anySatisfy(one -> {
                assertThat(one.path("project").asText()).isEqualTo(project.value());
                assertThat(one.path("head").asLong()).isEqualTo(11);
                assertThat(one.path("clock").asText()).isEqualTo("wall");
            });
        }
    }

    public static final class WithLog implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(LogBean.class);
        }
    }

    @Alternative
    @Singleton
    public static class LogBean {
        @Produces
        @Singleton
        EventLog<AnnotationEvent> log() {
            return new PostgresEventLog<>(LogDatabase.shared().pool, AnnotationEvent.class);
        }
    }
}
