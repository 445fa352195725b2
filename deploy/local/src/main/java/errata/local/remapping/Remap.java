package errata.local.remapping;

import com.fasterxml.jackson.databind.JsonNode;
import errata.local.console.Console;
import errata.local.console.Options;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import errata.local.web.Api;
import errata.local.web.OneProject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Has the stored traces of projects understood anew, after a version of Errata that understands more. What people said
/// of them stays as it is.
public final class Remap {
    private static final String USAGE = "Usage: ./errata remap [--project NAME]";
    private static final Duration STEP = Duration.ofMillis(300);
    private static final int FAILED = 1;

    private final Api ingest;
    private final Api annotation;
    private final Console console;

    public Remap(Home home, Ports ports, Console console) {
        var addresses = new Addresses(home, ports);
        ingest = new Api(addresses.of(Port.INGEST));
        annotation = new Api(addresses.of(Port.ANNOTATION));
        this.console = console;
    }

    /// The exit status is 0 when every project was read to its end.
    public int run(List<String> arguments) {
        var options = Options.of(arguments, Set.of("project"), Set.of(), USAGE);
        if (!options.rest().isEmpty()) {
            throw options.refusal();
        }
        var status = 0;
        for (var project : new OneProject(ingest).allOr(options.value("project"))) {
            status = remap(project) ? status : FAILED;
        }
        return status;
    }

    private boolean remap(String project) {
        var path = "/api/projects/" + Api.encode(project) + "/remap";
        var job = annotation.post(path, null);
        while (isUnfinished(job)) {
            console.sayInPlace("%s: %d of %d traces"
                    .formatted(
                            project, job.path("done").asLong(), job.path("of").asLong()));
            LockSupport.parkNanos(STEP.toNanos());
            job = annotation.get(path);
        }
        console.endInPlace();
        var done = job.path("state").asText("done").equals("done");
        var figures = "%d traces read, %d of them are understood differently now"
                .formatted(job.path("done").asLong(), job.path("changed").asLong());
        console.say("%-24s %s"
                .formatted(
                        project, done ? figures : console.bad(job.path("state").asText() + " after " + figures)));
        return done;
    }

    private static boolean isUnfinished(JsonNode job) {
        return Set.of("waiting", "running").contains(job.path("state").asText());
    }
}
