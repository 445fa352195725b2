package errata.events.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 has it, with a stable code.
///
/// @param detail a sentence about this occurrence that says what to do
/// @param about further members
/// @param instance the path of the request; filled in on the way out
public record Problem(
        ProblemCode code,
        @Nullable String detail,
        Map<String, Object> about,
        List<FieldError> errors,
        @Nullable String instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "1";

    /// @param pointer JSON pointer into the body
    public record FieldError(String pointer, String detail) {}

    public static Problem of(ProblemCode code, @Nullable String detail) {
        return new Problem(code, detail, Map.of(), List.of(), null);
    }

    public static Problem of(ProblemCode code, @Nullable String detail, Map<String, Object> about) {
        return new Problem(code, detail, about, List.of(), null);
    }

    public static Problem inBody(String pointer, String detail) {
        var error = new FieldError(pointer, detail);
        return new Problem(EdgeProblem.BODY_INVALID, pointer + " " + detail, Map.of(), List.of(error), null);
    }

    Problem at(String path) {
        return new Problem(code, detail, about, errors, path);
    }

    /// A response that can be built further. 503 says when to come again.
    public Response response() {
        var response = Response.status(code.status()).type(MEDIA_TYPE).entity(this);
        return (code.status() == 503 ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response)
                .build();
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    /// The members in the order people read them.
    Map<String, Object> members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + code.name().toLowerCase(Locale.ROOT));
        members.put("title", code.title());
        members.put("status", code.status());
        if (detail != null) {
            members.put("detail", detail);
        }
        members.put("code", code.name());
        if (instance != null) {
            members.put("instance", instance);
        }
        about.forEach(members::putIfAbsent);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        return members;
    }
}
