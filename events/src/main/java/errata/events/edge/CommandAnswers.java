package errata.events.edge;

import errata.events.log.Appended;
import errata.events.log.CommandOutcome;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a command came to, as HTTP says it.
public final class CommandAnswers {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final Map<String, ProblemCode> codes;

    /// @param codes what this service's decisions refuse with: `Refusal.values()`
    public CommandAnswers(ProblemCode... codes) {
        this.codes = Arrays.stream(codes).collect(Collectors.toMap(ProblemCode::name, Function.identity()));
    }

    public Response ok(CommandOutcome outcome) {
        return answer(outcome, 200);
    }

    public Response created(CommandOutcome outcome) {
        return answer(outcome, 201);
    }

    private Response answer(CommandOutcome outcome, int status) {
        return switch (outcome) {
            case CommandOutcome.Done(var appended) -> done(appended, status);
            case CommandOutcome.Refused(var code, var detail, var about) ->
                Problem.of(code(code), detail, about).response();
            case CommandOutcome.KeyReused _ ->
                Problem.of(EdgeProblem.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request")
                        .response();
            case CommandOutcome.StreamMoved moved ->
                Problem.of(
                                EdgeProblem.STREAM_MOVED,
                                "Load it again and repeat the command if it still applies",
                                Map.of("expectedVersion", moved.expected(), "actualVersion", moved.actual()))
                        .response();
            case CommandOutcome.LogUnknown(var project) ->
                Problem.of(EdgeProblem.PROJECT_UNKNOWN, "No project is called " + project)
                        .response();
        };
    }

    private static Response done(Appended appended, int status) {
        var body = new LinkedHashMap<String, Object>();
        body.put("position", appended.last());
        appended.answer().forEach(body::putIfAbsent);
        var response = Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .tag(new EntityTag(Long.toString(appended.last())))
                .entity(body);
        return (appended.replayed() ? response.header(REPLAYED, "true") : response).build();
    }

    private ProblemCode code(String name) {
        var known = codes.get(name);
        return known != null ? known : edge(name);
    }

    private static ProblemCode edge(String name) {
        return Arrays.stream(EdgeProblem.values())
                .filter(code -> code.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A refusal without a problem: " + name));
    }
}
