package errata.local.rebuilding;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// How far a rebuild is.
///
/// @param seconds from its start to its end; 0 if not told
record Progress(String state, long done, long of, double seconds, String reason) {
    private static final double MILLIS = 1_000;

    static Progress of(JsonNode told) {
        return new Progress(
                told.path("state").asText("gone"),
                told.path("done").asLong(),
                told.path("of").asLong(),
                seconds(
                        told.path("startedAt").asText(""),
                        told.path("finishedAt").asText("")),
                told.path("reason").asText(""));
    }

    boolean isEnded() {
        return !state.equals("running") && !state.equals("comparing");
    }

    /// Idle after it was asked for: it was so quick that it had ended when we looked.
    boolean isDone() {
        return state.equals("switched") || state.equals("idle");
    }

    String told() {
        return switch (state) {
            case "running" -> "%,d of %,d events read anew".formatted(done, of);
            case "comparing" -> "%,d events read anew; the new figures are compared with the old ones".formatted(done);
            case "switched", "idle" -> "rebuilt from %,d events%s; the new figures answer now".formatted(done, took());
            case "failed" -> "was not rebuilt%s. The old figures go on answering".formatted(because());
            default -> "says nothing that can be understood of its rebuild: " + state;
        };
    }

    private String because() {
        return reason.isEmpty() ? "" : ": " + reason;
    }

    private String took() {
        return seconds > 0 ? String.format(Locale.ROOT, " in %.1f s (%,.0f a second)", seconds, done / seconds) : "";
    }

    private static double seconds(String from, String to) {
        try {
            return Duration.between(Instant.parse(from), Instant.parse(to)).toMillis() / MILLIS;
        } catch (DateTimeParseException e) {
            return 0;
        }
    }
}
