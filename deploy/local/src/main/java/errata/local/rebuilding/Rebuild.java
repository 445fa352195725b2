package errata.local.rebuilding;

import errata.local.console.Console;
import errata.local.console.Options;
import errata.local.console.Refusal;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import errata.local.web.Api;
import errata.local.web.Away;
import errata.local.web.OneProject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Has reporting derive everything of projects anew from their logs. The old figures answer until the new ones were
/// compared with them; a project that stopped on an event goes on if this version can read it.
public final class Rebuild {
    private static final String USAGE = "Usage: ./errata rebuild [PROJECT]";
    private static final Duration STEP = Duration.ofMillis(300);
    private static final int FAILED = 1;

    private final Api ingest;
    private final Api reporting;
    private final Console console;

    public Rebuild(Home home, Ports ports, Console console) {
        var addresses = new Addresses(home, ports);
        ingest = new Api(addresses.of(Port.INGEST));
        reporting = new Api(addresses.of(Port.REPORTING));
        this.console = console;
    }

    /// The exit status is 0 when every project was rebuilt.
    public int run(List<String> arguments) {
        var options = Options.of(arguments, Set.of(), Set.of(), USAGE);
        if (options.rest().size() > 1) {
            throw options.refusal();
        }
        var projects = new OneProject(ingest).allOr(options.rest().stream().findFirst());
        if (projects.isEmpty()) {
            console.say("There is no project yet, so there is nothing to rebuild.");
        }
        var status = 0;
        for (var project : projects) {
            status = rebuilt(project) ? status : FAILED;
        }
        return status;
    }

    /// One project that cannot be rebuilt keeps no other from it.
    private boolean rebuilt(String project) {
        try {
            var end = awaited(project);
            console.say("%-24s %s".formatted(project, end.isDone() ? end.told() : console.bad(end.told())));
            return end.isDone();
        } catch (Away e) {
            throw e;
        } catch (Refusal e) {
            console.endInPlace();
            console.say("%-24s %s".formatted(project, console.bad(String.valueOf(e.getMessage()))));
            return false;
        }
    }

    private Progress awaited(String project) {
        var path = "/api/projects/" + Api.encode(project) + "/rebuild";
        reporting.post(path, null);
        var progress = Progress.of(reporting.get(path));
        while (!progress.isEnded()) {
            console.sayInPlace(project + ": " + progress.told());
            LockSupport.parkNanos(STEP.toNanos());
            progress = Progress.of(reporting.get(path));
        }
        console.endInPlace();
        return progress;
    }
}
