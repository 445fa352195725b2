package errata.ingest.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// What every store behind us can hold. JSON and Java can say more: a NUL, half a character, the year 999 999 999.
final class Sayable {
    static final String NO_TEXT = "has a character that is none: U+0000, or half of a surrogate pair";

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int LONGEST_NUMBER = 40;

    private Sayable() {}

    static boolean isTime(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    static boolean isText(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /// What is wrong anywhere in it.
    static Optional<String> wrongIn(JsonNode node) {
        if (node.isTextual()) {
            return isText(node.textValue()) ? Optional.empty() : Optional.of(NO_TEXT);
        }
        if (node.isNumber()) {
            boolean plain = Double.isFinite(node.doubleValue()) && node.asText().length() <= LONGEST_NUMBER;
            return plain ? Optional.empty() : Optional.of("has a number that is too large or too long");
        }
        for (var member : node.properties()) {
            if (!isText(member.getKey())) {
                return Optional.of("names a member with " + NO_TEXT.substring("has ".length()));
            }
        }
        for (var inner : node) {
            var wrong = wrongIn(inner);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }
}
