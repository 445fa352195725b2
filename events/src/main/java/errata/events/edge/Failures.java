package errata.events.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import errata.events.log.AppendConflict;
import errata.events.log.Outage;
import jakarta.ws.rs.WebApplicationException;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.logging.Logger;

/// What a failure means to the client that caused or met it.
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    static Problem problemOf(Throwable failure) {
        return switch (failure) {
            case ProblemException known -> known.problem();
            case JsonProcessingException json -> BodyProblems.of(json);
            case AppendConflict conflict -> of(conflict);
            case WebApplicationException web -> of(web);
            case DateTimeParseException _ ->
                Problem.of(EdgeProblem.VALUE_INVALID, "Times are RFC 3339: 2026-03-01T12:00:00Z");
            case NumberFormatException _ -> Problem.of(EdgeProblem.VALUE_INVALID, "A number was expected");
            case IllegalArgumentException value
            when saidByUs(value) -> Problem.of(EdgeProblem.VALUE_INVALID, value.getMessage());
            case IllegalArgumentException value
            when from(UUID.class, value) ->
                Problem.of(EdgeProblem.VALUE_INVALID, "An id looks like 123e4567-e89b-12d3-a456-426614174000");
            default -> Outage.isBehind(failure) ? unavailable(failure) : internal(failure);
        };
    }

    private static Problem of(AppendConflict conflict) {
        return switch (conflict) {
            case AppendConflict.StreamMoved _ ->
                Problem.of(EdgeProblem.STREAM_MOVED, "Load it again and repeat the command if it still applies");
            case AppendConflict.KeyReused _ ->
                Problem.of(EdgeProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request");
            case AppendConflict.LogUnknown unknown ->
                Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + unknown.project);
        };
    }

    private static Problem of(WebApplicationException web) {
        if (web.getCause() instanceof JsonProcessingException json) {
            return BodyProblems.of(json);
        }
        int status = web.getResponse().getStatus();
        return switch (status) {
            case 404 ->
                web.getCause() instanceof NumberFormatException
                        ? Problem.of(EdgeProblem.VALUE_INVALID, "A whole number was expected in the address")
                        : Problem.of(EdgeProblem.NOT_FOUND, null);
            case 405 -> Problem.of(EdgeProblem.METHOD_NOT_ALLOWED, null);
            case 406 -> Problem.of(EdgeProblem.NOT_ACCEPTABLE, null);
            case 413 -> Problem.of(EdgeProblem.BODY_TOO_LARGE, null);
            case 415 -> Problem.of(EdgeProblem.MEDIA_TYPE_UNSUPPORTED, "Send JSON as application/json");
            case 503 -> Problem.of(EdgeProblem.UNAVAILABLE, "Try again in a moment");
            default -> status < 500 ? Problem.of(EdgeProblem.REQUEST_REFUSED, null) : internal(web);
        };
    }

    /// The message was written for the client if the exception was thrown by our own code.
    private static boolean saidByUs(IllegalArgumentException value) {
        return Arrays.stream(value.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName()
                .startsWith("errata."));
    }

    private static boolean from(Class<?> type, IllegalArgumentException value) {
        return Arrays.stream(value.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName()
                .equals(type.getName()));
    }

    private static Problem unavailable(Throwable failure) {
        LOG.warnf("unavailable cause=%s", failure.getClass().getSimpleName());
        return Problem.of(EdgeProblem.UNAVAILABLE, "Try again in a moment");
    }

    private static Problem internal(Throwable failure) {
        var id = UUID.randomUUID();
        LOG.errorf(failure, "fault id=%s", id);
        return Problem.of(EdgeProblem.INTERNAL, "It was logged under " + id);
    }
}
