package errata.events.edge;

/// What can be wrong with any request, whichever service answers it.
public enum EdgeProblem implements ProblemCode {
    BODY_INVALID(400, "The body cannot be read"),
    VALUE_INVALID(400, "A value is not what it should be"),
    ACTOR_INVALID(400, "The name in X-Errata-Actor is not a name"),
    IDEMPOTENCY_KEY_INVALID(400, "The Idempotency-Key is too long or empty"),
    IF_MATCH_INVALID(400, "If-Match does not hold a position"),
    NOT_FOUND(404, "There is nothing at this address"),
    PROJECT_UNKNOWN(404, "There is no such project"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "There is no such representation"),
    STREAM_MOVED(412, "Someone else changed this first"),
    BODY_TOO_LARGE(413, "The body is too large"),
    MEDIA_TYPE_UNSUPPORTED(415, "The body has a media type that is not read here"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request"),
    CLAIMED_IN_FUTURE(422, "The claimed time lies in the future"),
    IF_MATCH_REQUIRED(428, "Say with If-Match which version you saw"),
    REQUEST_REFUSED(400, "The request was refused"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "Something this needs cannot be reached just now");

    private final int status;
    private final String title;

    EdgeProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
