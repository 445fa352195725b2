package errata.events.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is wrong with a JSON body and where, in words that name no class.
final class BodyProblems {

    private BodyProblems() {}

    static Problem of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return Problem.of(EdgeProblem.BODY_INVALID, "The body is not JSON" + place(failure));
        }
        var pointer = mapping.getPath().stream().map(BodyProblems::step).collect(Collectors.joining());
        return Problem.inBody(pointer, detail(mapping));
    }

    private static String place(JsonProcessingException failure) {
        var at = failure.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String step(JsonMappingException.Reference step) {
        var name = step.getFieldName();
        return "/" + (name == null ? step.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String detail(JsonMappingException mapping) {
        return switch (mapping) {
            case InvalidNullException _ -> "is missing";
            case InvalidFormatException format
            when format.getTargetType().isEnum() -> "is not one of " + names(format.getTargetType());
            case InvalidFormatException format -> "is not a valid " + inWords(format.getTargetType());
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException cause && cause.getMessage() != null ->
                "is not valid: " + cause.getMessage();
            default -> "has another form than it should have";
        };
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> ((Enum<?>) value).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }

    /// `TraceId` → "trace id".
    private static String inWords(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
