package errata.annotation.feedback;

import errata.annotation.facts.Plain;
import errata.annotation.facts.Times;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A record of `errata.feedback` as it was written, not yet checked.
record ToldFeedback(
        @Nullable String id,
        @Nullable String project,
        @Nullable String traceId,
        @Nullable String externalId,
        @Nullable String spanId,
        @Nullable String sessionId,
        @Nullable String name,
        @Nullable Double score,
        @Nullable String label,
        @Nullable String comment,
        @Nullable String source,
        @Nullable Instant at,
        @Nullable Instant receivedAt,
        @Nullable String via,
        @Nullable Map<String, Object> metadata) {
    private static final int LONGEST_COMMENT = 10_000;

    /// Empty when it does not say what it is, or about what, or tells a time that nobody can keep.
    Optional<Feedback> feedback() {
        if (id == null || project == null || name == null || name.isBlank()) {
            return Optional.empty();
        }
        var received = receivedAt == null ? Instant.EPOCH : receivedAt;
        var given = at == null ? received : at;
        if (!Times.isKeepable(received) || !Times.isKeepable(given)) {
            return Optional.empty();
        }
        return Optional.of(new Feedback(
                project,
                Plain.capped(id, Plain.FACT),
                traceId == null ? null : Plain.capped(traceId, Plain.FACT).toLowerCase(Locale.ROOT),
                externalId == null ? null : Plain.capped(externalId, 300),
                Plain.fact(spanId),
                Plain.fact(sessionId),
                Plain.capped(name, Plain.FACT),
                score == null || score.isNaN() || score.isInfinite() ? null : score,
                Plain.fact(label),
                comment == null ? null : Plain.capped(comment, LONGEST_COMMENT),
                source == null ? "code" : Plain.capped(source, 20),
                given,
                received,
                via == null ? "api" : Plain.capped(via, 20),
                metadata == null ? Map.of() : metadata));
    }
}
