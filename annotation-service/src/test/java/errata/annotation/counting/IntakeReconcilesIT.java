package errata.annotation.counting;

import static errata.annotation.arriving.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import errata.annotation.AnnotationBackends;
import errata.annotation.arriving.OwnLibrary;
import errata.annotation.arriving.Spans;
import io.opentelemetry.proto.trace.v1.TracesData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AnnotationBackends.class)
class IntakeReconcilesIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Pool pool;

    @Inject
    OffsetStore offsets;

    OwnLibrary library;

    @Test
    void what_was_accepted_is_accounted_for() {
        accepted(6);
        send(Spans.root(1, NOON, "One", "Yes"));
        send(Spans.root(2, NOON, "Two", "Yes"));
        send(Spans.root(2, NOON, "Two", "Yes"));
        send(Spans.root(2, NOON, "Two", "No"));
        library.topic().send(new byte[] {1, 2, 3}, headers(2));

        var totals = totals(json -> json.getInt("totals.refused") == 2);

        assertThat(totals.getInt("totals.accepted")).isEqualTo(6);
        assertThat(totals.getInt("totals.stored")).isEqualTo(2);
        assertThat(totals.getInt("totals.duplicates")).isOne();
        assertThat(totals.getInt("totals.amended")).isOne();
        var idle = totals(json -> json.getInt("lag.records") == 0);
        assertThat(idle.getInt("totals.inFlight")).isZero();
        assertThat(idle.getInt("totals.lost")).isZero();
        assertThat(idle.getInt("minutes[0].accepted")).isEqualTo(6);
    }

    @Test
    void what_was_accepted_and_never_came_is_called_lost() {
        accepted(5);
        send(Spans.root(3, NOON, "Three", "Yes"));

        var totals = totals(json -> json.getInt("totals.stored") == 1 && json.getInt("lag.records") == 0);

        assertThat(totals.getInt("totals.lost")).isEqualTo(4);
    }

    @Test
    void an_offset_that_was_applied_is_not_applied_again() {
        var topicName = "errata.traces";
        var last = new TreeMap<>(Map.of(900, new OffsetStore.Last(41, NOON)));
        var id = pool.withTransaction(connection -> offsets.lock(connection, topicName, Map.of(900, 0L))
                        .call(applied -> offsets.move(connection, topicName, applied.topicId(), last))
                        .map(AppliedOffsets::topicId))
                .await()
                .atMost(Duration.ofSeconds(60));

        var again = pool.withTransaction(connection -> offsets.lock(connection, topicName, Map.of(900, 40L)))
                .await()
                .atMost(Duration.ofSeconds(60));
        assertThat(again.isApplied(900, 41)).isTrue();
        assertThat(again.isApplied(900, 42)).isFalse();

        // The topic that was applied had another id: this one was made anew.
        pool.withTransaction(connection -> offsets.move(connection, topicName, "another than " + id, last))
                .await()
                .atMost(Duration.ofSeconds(60));
        var anew = pool.withTransaction(connection -> offsets.lock(connection, topicName, Map.of(900, 0L)))
                .await()
                .atMost(Duration.ofSeconds(60));
        assertThat(anew.isApplied(900, 0)).isFalse();
        pool.query("delete from applied_offset where partition = 900").executeAndAwait();
    }

    private void accepted(int spans) {
        var json =
                "{\"instance\":\"one\",\"project\":\"%s\",\"minute\":\"%s\",\"accepted\":%d,\"refused\":0,\"bytes\":9,\"requests\":1}"
                        .formatted(library.project(), minute(), spans);
        library.hears("errata.intake", json);
        totals(answer -> answer.getInt("totals.accepted") == spans);
    }

    private void send(TracesData traces) {
        library.topic().send(traces.toByteArray(), headers(1));
    }

    private Map<String, String> headers(int spans) {
        return Map.of(
                "project",
                library.project(),
                "instance",
                "one",
                "received-at",
                Instant.now().toString(),
                "spans",
                Integer.toString(spans));
    }

    private static Instant minute() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private JsonPath totals(Predicate<JsonPath> enough) {
        return eventually(
                () -> library.get("intake").jsonPath(),
                json -> json.get("totals") != null && json.get("lag.records") != null && enough.test(json));
    }
}
