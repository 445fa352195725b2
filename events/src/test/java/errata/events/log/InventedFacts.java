package errata.events.log;

import errata.events.AnnotationEvent;
import errata.events.AnnotationEvent.ReviewReopened;
import errata.events.Digest;
import errata.events.TraceId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.IntStream;

/// Invented events for a log, and waiting for what it answers.
final class InventedFacts {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private InventedFacts() {}

    static StreamFacts<AnnotationEvent> facts(String stream, long expected, int count) {
        var facts = new ArrayList<Fact<AnnotationEvent>>();
        IntStream.rangeClosed(1, count).forEach(i -> facts.add(Fact.of(reopened(i))));
        return new StreamFacts<>(stream, expected, facts);
    }

    static AnnotationEvent reopened(int number) {
        return new ReviewReopened(trace(number));
    }

    static TraceId trace(int number) {
        return new TraceId("%032x".formatted(number));
    }

    static Digest request(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static <T> T run(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
