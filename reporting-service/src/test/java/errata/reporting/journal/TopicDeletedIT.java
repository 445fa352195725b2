package errata.reporting.journal;

import static errata.reporting.History.trace;
import static errata.reporting.History.traces;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import errata.events.Outcome;
import errata.events.ProjectId;
import errata.reporting.History;
import errata.reporting.Owner;
import errata.reporting.ReportingBackends;
import errata.reporting.Wired;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Losing a topic loses no fact: the owner is asked.
@QuarkusTest
@QuarkusTestResource(ReportingBackends.class)
class TopicDeletedIT {
    private static final String TOPIC = "errata.annotation-events";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void after_the_topic_was_deleted_reading_goes_on_without_a_gap() throws Exception {
        var project = new ProjectId("deleted-topic");
        var history = new History();
        history.category("Late");
        history.draw(20, traces(1, 10));
        traces(1, 5).forEach(t -> history.review(t, Outcome.PASS));
        try (var wired = new Wired(bootstrap)) {
            wired.all(project, history);
            assertThat(reviewedOnce(project, history)).isEqualTo(5);
        }
        // Said while nobody could hear it, and gone with the topic.
        traces(6, 9).forEach(t -> history.review(t, Outcome.PASS));
        recreate();
        history.review(trace(10), Outcome.PASS);
        var log = Wired.received(project, history.annotation);
        Owner.keeps("annotation", project.value(), log);
        try (var wired = new Wired(bootstrap)) {
            wired.annotation(List.of(log.getLast()));
            assertThat(reviewedOnce(project, history)).isEqualTo(10);
        }
    }

    private void recreate() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
            boolean created = false;
            while (!created) {
                created = create(admin);
            }
        }
    }

    /// Refused while the old one is still being deleted.
    private static boolean create(Admin admin) throws InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(3), Optional.of((short) 1))))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static int reviewedOnce(ProjectId project, History history) {
        var end = Instant.now().plus(Duration.ofSeconds(90));
        while (Instant.now().isBefore(end)) {
            var answer = given().queryParam("minPosition", "a" + history.annotation.size())
                    .get("/api/projects/" + project + "/ranking");
            if (answer.statusCode() == 200) {
                return answer.path("reviewed");
            }
        }
        throw new AssertionError("reporting did not reach a" + history.annotation.size());
    }
}
