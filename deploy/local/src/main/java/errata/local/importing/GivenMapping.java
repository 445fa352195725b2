package errata.local.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.local.console.Refusal;
import errata.local.web.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The columns as the person at the terminal gives them to roles: `input=question`, `metadata=city`, `metadata=all`,
/// `categories=column:Name of the category`.
record GivenMapping(List<Role> roles) {
    private static final Set<String> LISTS = Set.of("metadata", "ignore", "feedback");

    record Role(String name, String column) {}

    GivenMapping {
        roles = List.copyOf(roles);
    }

    static GivenMapping of(List<String> pairs) {
        var roles = new ArrayList<Role>();
        for (var pair : pairs) {
            int at = pair.indexOf('=');
            if (at < 1 || at == pair.length() - 1) {
                throw new Refusal("--map takes role=column, not " + pair);
            }
            roles.add(new Role(
                    pair.substring(0, at).strip(), pair.substring(at + 1).strip()));
        }
        return new GivenMapping(roles);
    }

    boolean isEmpty() {
        return roles.isEmpty();
    }

    /// The guess of the service, with what was given put over it: a column that was given a role loses the guessed one.
    ObjectNode over(JsonNode guess) {
        var mapping = Api.object();
        var given = roles.stream().map(Role::column).collect(Collectors.toSet());
        var names = roles.stream().map(Role::name).collect(Collectors.toSet());
        guess.properties().stream()
                .filter(role -> !names.contains(role.getKey()))
                .filter(role -> !given.contains(role.getValue().asText()))
                .forEach(role -> mapping.set(role.getKey(), role.getValue()));
        roles.forEach(role -> put(mapping, role));
        return mapping;
    }

    private static void put(ObjectNode mapping, Role role) {
        if (role.name().equals("categories")) {
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
}
