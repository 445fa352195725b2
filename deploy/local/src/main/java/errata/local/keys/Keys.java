package errata.local.keys;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.console.Console;
import errata.local.console.Options;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import errata.local.web.Api;
import errata.local.web.OneProject;
import java.util.List;
import java.util.Set;

/// Makes, lists and revokes the keys that senders of one project use.
public final class Keys {
    private static final String USAGE = "Usage: ./errata keys [add NAME | revoke ID] [--project NAME]";
    private static final String LINE = "%-38s %-20s %-16s %-22s %s";

    private final Api ingest;
    private final Console console;

    public Keys(Home home, Ports ports, Console console) {
        ingest = new Api(new Addresses(home, ports).of(Port.INGEST));
        this.console = console;
    }

    public int run(List<String> arguments) {
        var options = Options.of(arguments, Set.of("project"), Set.of(), USAGE);
        var words = options.rest();
        var projects = new OneProject(ingest);
        if (words.isEmpty()) {
            list(ingest.get(path(projects.existing(options.value("project")))));
        } else if (words.size() == 2 && words.getFirst().equals("add")) {
            add(path(projects.open(options.value("project"))), words.getLast());
        } else if (words.size() == 2 && words.getFirst().equals("revoke")) {
            ingest.delete(path(projects.existing(options.value("project"))) + "/" + Api.encode(words.getLast()));
            console.say("Revoked. Whoever still uses it is refused from now on.");
        } else {
            throw options.refusal();
        }
        return 0;
    }

    private static String path(String project) {
        return "/api/projects/" + Api.encode(project) + "/keys";
    }

    private void add(String path, String name) {
        console.say(
                ingest.post(path, Api.object().put("name", name)).path("key").asText());
        console.say(console.dim("This is the only time the key is shown; Errata keeps a digest of it."));
    }

    private void list(JsonNode keys) {
        console.say(console.dim(LINE.formatted("id", "name", "begins with", "last used", "")));
        keys.path("items")
                .forEach(key -> console.say(LINE.formatted(
                                key.path("id").asText(),
                                key.path("name").asText(),
                                key.path("prefix").asText(),
                                key.path("lastUsedAt").asText("never"),
                                key.path("revokedAt").isTextual() ? "revoked" : "")
                        .stripTrailing()));
        console.say(
                keys.path("required").asBoolean()
                        ? "Nobody sends without a key."
                        : "No key is needed here: ERRATA_INGEST_KEYS=required changes that.");
    }
}
