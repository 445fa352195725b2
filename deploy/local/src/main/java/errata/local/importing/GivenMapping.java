package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns as the person at the terminal gives them to roles: `input=question`, `metadata=city`, `metadata=all`,
/// `categories=column:Name of the category`, `dimension.persona=who`.
record GivenMapping(List<Role> roles) {
    private static final String ONLY = "only.";
    private static final String DIMENSION = "dimension.";
    private static final Set<String> LISTS = Set.of("metadata", "ignore", "feedback");

    record Role(String name, String column) {}

    GivenMapping {
        roles = List.copyOf(roles);
    }

    /// @param only which records are wanted: `column=value`
    static GivenMapping of(List<String> pairs, List<String> only) {
        var roles = new ArrayList<Role>();
        pairs.forEach(pair -> roles.add(role("", pair, "--map takes role=column, not ")));
        only.forEach(pair -> roles.add(role(ONLY, pair, "--only takes column=value, not ")));
        return new GivenMapping(roles);
    }

    private static Role role(String prefix, String pair, String refusal) {
        int at = pair.indexOf('=');
        if (at < 1 || at == pair.length() - 1) {
            throw new Refusal(refusal + pair);
        }
        return new Role(
                prefix + pair.substring(0, at).strip(), pair.substring(at + 1).strip());
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /// The guess of the service, with what was given put over it: a column that was given a role loses the guessed one.
    ObjectNode over(JsonNode guess) {
        var mapping = Api.object();
        var given = roles.stream()
                .filter(role -> !role.name().startsWith(ONLY))
                .map(Role::column)
                .collect(Collectors.toSet());
        var names = roles.stream().map(Role::name).collect(Collectors.toSet());
        guess.properties().stream()
                .filter(role -> !names.contains(role.getKey()))
                .filter(role -> !given.contains(role.getValue().asText()))
                .forEach(role -> mapping.set(role.getKey(), left(role.getValue(), given)));
        roles.forEach(role -> put(mapping, role));
        return mapping;
    }

    /// Of a list, what nobody gave another role.
    private static JsonNode left(JsonNode guessed, Set<String> given) {
        if (!guessed.isArray()) {
            return guessed;
        }
        var left = JsonNodeFactory.instance.arrayNode();
        guessed.valueStream()
                .filter(each -> !given.contains(each.path("column").asText(each.asText())))
                .forEach(left::add);
        return left;
    }

    private static void put(ObjectNode mapping, Role role) {
        if (role.name().startsWith(ONLY)) {
            listed(mapping, "only", role.name().substring(ONLY.length()), role);
        } else if (role.name().startsWith(DIMENSION)) {
            listed(mapping, "dimensions", role.name().substring(DIMENSION.length()), role);
        } else if (role.name().equals("dimension")) {
            listed(mapping, "dimensions", role.column(), role);
        } else if (role.name().equals("categories")) {
            int colon = role.column().indexOf(':');
            var column = colon < 0 ? role.column() : role.column().substring(0, colon);
            mapping.withArray("categories")
                    .addObject()
                    .put("column", column)
                    .put("category", role.column().substring(colon + 1));
        } else if (role.name().equals("noPresentMeansPass")) {
            mapping.put(role.name(), role.column().equals("yes"));
        } else if (role.name().equals("firstFailureBase")) {
            mapping.put(role.name(), role.column().equals("1") ? 1 : 0);
        } else if (LISTS.contains(role.name()) && !role.column().equals("all")) {
            mapping.withArray(role.name()).add(role.column());
        } else {
            mapping.put(role.name(), role.column());
        }
    }

    private static void listed(ObjectNode mapping, String member, String name, Role role) {
        mapping.withObjectProperty(member).withArrayProperty(name).add(role.column());
    }
}
