package errata.events.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import errata.events.Actor;
import errata.events.Digest;
import errata.events.ProjectId;
import errata.events.codec.EventCodec;
import errata.events.log.Command;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the headers of a command say.
///
/// @param key Idempotency-Key, or one made here: then a retry is another command
/// @param claimedAt when it was decided, if told; at most five minutes ahead of our clock
/// @param ifMatch the position its author saw, if told
public record CommandHeaders(
        Actor actor,
        String key,
        @Nullable Instant claimedAt,
        @Nullable Long ifMatch) {

    public static final String ACTOR = "X-Errata-Actor";
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String CLAIMED_AT = "Errata-Claimed-At";

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,128}");
    private static final Pattern POSITION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");
    private static final int MOST_MINUTES_AHEAD = 5;

    /// @throws ProblemException when a header does not hold what it should
    public static CommandHeaders of(HttpHeaders headers) {
        return of(headers, InstantSource.system());
    }

    static CommandHeaders of(HttpHeaders headers, InstantSource clock) {
        return new CommandHeaders(
                actor(headers),
                key(headers.getHeaderString(IDEMPOTENCY_KEY)),
                claimedAt(headers.getHeaderString(CLAIMED_AT), clock.instant()),
                position(headers.getHeaderString(HttpHeaders.IF_MATCH)));
    }

    /// Who asks; also for what is only read.
    public static Actor actor(HttpHeaders headers) {
        var name = headers.getHeaderString(ACTOR);
        if (name == null || name.isEmpty()) {
            return Actor.LOCAL;
        }
        if (!PERSON.matcher(name).matches()) {
            throw Problem.of(
                            EdgeProblem.ACTOR_INVALID,
                            "A name has 1 to 64 letters, digits, dots, dashes, underscores or @")
                    .exception();
        }
        return new Actor(name);
    }

    /// The command these headers make of a request. The same key with another method, path or body is another request.
    public Command command(ProjectId project, String method, String path, @Nullable Object body) {
        var head = (method + " " + path + "\n").getBytes(StandardCharsets.UTF_8);
        return new Command(project, actor, key, Digest.of(head, json(body)), claimedAt);
    }

    /// The position in If-Match.
    ///
    /// @throws ProblemException 428 when there is none
    public long requiredIfMatch() {
        if (ifMatch == null) {
            throw Problem.of(EdgeProblem.IF_MATCH_REQUIRED, "Send the ETag of what you saw as If-Match")
                    .exception();
        }
        return ifMatch;
    }

    private static String key(@Nullable String sent) {
        if (sent == null) {
            return UUID.randomUUID().toString();
        }
        if (!KEY.matcher(sent).matches()) {
            throw Problem.of(EdgeProblem.IDEMPOTENCY_KEY_INVALID, "A key has 1 to 128 printable ASCII characters")
                    .exception();
        }
        return sent;
    }

    private static @Nullable Instant claimedAt(@Nullable String sent, Instant now) {
        if (sent == null) {
            return null;
        }
        var claimed = parsed(sent);
        if (claimed.isAfter(now.plus(MOST_MINUTES_AHEAD, ChronoUnit.MINUTES))) {
            throw Problem.of(EdgeProblem.CLAIMED_IN_FUTURE, "Nothing was decided later than now")
                    .exception();
        }
        return claimed;
    }

    private static Instant parsed(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            throw Problem.of(EdgeProblem.VALUE_INVALID, CLAIMED_AT + " is an RFC 3339 time: 2026-03-01T12:00:00Z")
                    .exception();
        }
    }

    private static @Nullable Long position(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        var match = POSITION.matcher(sent.trim());
        if (!match.matches()) {
            throw Problem.of(EdgeProblem.IF_MATCH_INVALID, "If-Match holds one ETag: \"41\"")
                    .exception();
        }
        return Long.valueOf(match.group(1));
    }

    private static byte[] json(@Nullable Object body) {
        try {
            return EventCodec.mapper().writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A body that has no JSON", e);
        }
    }
}
