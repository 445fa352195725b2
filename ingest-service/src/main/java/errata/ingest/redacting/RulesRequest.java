package errata.ingest.redacting;

import com.fasterxml.jackson.databind.JsonNode;
import errata.ingest.settings.RedactionRules;
import errata.ingest.settings.RulesJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Rules as a client wrote them: every one is tried before it is taken.
sealed interface RulesRequest {
    int MOST_GLOBS = 200;
    int LONGEST_GLOB = 200;
    int MOST_CUSTOM = 20;
    int LONGEST_REGEX = 200;
    Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    Set<String> MEMBERS = Set.of("attributes", "patterns", "custom", "action");

    record Wanted(RedactionRules rules) implements RulesRequest {}

    /// @param pointer JSON pointer to what is wrong
    record Unreadable(String pointer, String detail) implements RulesRequest {}

    static RulesRequest read(JsonNode body) {
        var wrong = wrongShape(body);
        if (wrong == null) {
            var rules = RulesJson.read(body);
            wrong = wrongRules(rules);
            return wrong == null ? new Wanted(rules) : wrong;
        }
        return wrong;
    }

    private static @Nullable Unreadable wrongShape(JsonNode body) {
        if (!body.isObject()) {
            return new Unreadable("", "is not a JSON object {attributes, patterns, custom, action}");
        }
        for (var name : body.properties()) {
            if (!MEMBERS.contains(name.getKey())) {
                return new Unreadable(
                        "/" + name.getKey(), "is no rule: there are attributes, patterns, custom, action");
            }
        }
        for (var pointer : List.of("/attributes/allow", "/attributes/deny", "/patterns")) {
            if (!isListOfTexts(body.at(pointer))) {
                return new Unreadable(pointer, "is a list of texts");
            }
        }
        var custom = body.path("custom");
        for (int i = 0; i < custom.size(); i++) {
            if (!custom.path(i).path("name").isTextual()
                    || !custom.path(i).path("regex").isTextual()) {
                return new Unreadable("/custom/" + i, "is an object {name, regex}");
            }
        }
        boolean action = Set.of("mask", "hash").contains(body.path("action").asText("mask"));
        return action ? null : new Unreadable("/action", "is mask or hash");
    }

    private static boolean isListOfTexts(JsonNode list) {
        if (list.isMissingNode()) {
            return true;
        }
        for (var one : list) {
            if (!one.isTextual()) {
                return false;
            }
        }
        return list.isArray();
    }

    private static @Nullable Unreadable wrongRules(RedactionRules rules) {
        for (var globs : List.of(rules.allow(), rules.deny())) {
            if (globs.size() > MOST_GLOBS
                    || globs.stream().anyMatch(glob -> glob.isBlank() || glob.length() > LONGEST_GLOB)) {
                return new Unreadable(
                        "/attributes",
                        "has at most %d names of 1 to %d characters in a list".formatted(MOST_GLOBS, LONGEST_GLOB));
            }
        }
        for (var pattern : rules.patterns()) {
            if (!BuiltIn.names().contains(pattern)) {
                return new Unreadable("/patterns", "are " + String.join(", ", BuiltIn.names()));
            }
        }
        return rules.custom().size() > MOST_CUSTOM
                ? new Unreadable("/custom", "has at most %d expressions".formatted(MOST_CUSTOM))
                : wrongCustom(rules.custom());
    }

    private static @Nullable Unreadable wrongCustom(List<RedactionRules.Custom> custom) {
        var names = new HashSet<>(BuiltIn.names());
        for (int i = 0; i < custom.size(); i++) {
            var one = custom.get(i);
            if (!NAME.matcher(one.name()).matches() || !names.add(one.name())) {
                return new Unreadable(
                        "/custom/%d/name".formatted(i), "has lower case letters, digits and dashes, and is used once");
            }
            var wrong = one.regex().isEmpty() || one.regex().length() > LONGEST_REGEX
                    ? "has 1 to %d characters".formatted(LONGEST_REGEX)
                    : wrongRegex(one);
            if (wrong != null) {
                return new Unreadable("/custom/%d/regex".formatted(i), wrong);
            }
        }
        return null;
    }

    private static @Nullable String wrongRegex(RedactionRules.Custom custom) {
        try {
            var pattern = Pattern.compile(custom.regex());
            return Probes.isQuick(new CustomFinder(custom.name(), pattern))
                    ? null
                    : "takes too long on some texts: avoid a repetition inside a repetition, and begin with a fixed part";
        } catch (PatternSyntaxException e) {
            return "cannot be read: " + e.getDescription();
        }
    }
}
