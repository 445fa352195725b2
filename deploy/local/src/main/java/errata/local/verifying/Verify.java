package errata.local.verifying;

import errata.local.console.Console;
import errata.local.home.Home;
import errata.local.ports.Port;
import errata.local.ports.Ports;
import errata.local.product.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Has the chain of every log recomputed by its owner and prints one line for each log.
public final class Verify {
    private static final int BROKEN = 1;
    private static final String LINE = "%-10s  %-24s %9s  %s";

    private final List<LogOwner> owners;
    private final Console console;

    public Verify(Home home, Ports ports, Console console) {
        var addresses = new Addresses(home, ports);
        owners = Stream.of(Port.ANNOTATION, Port.TAXONOMY)
                .map(port -> new LogOwner(port.title(), addresses.of(port)))
                .toList();
        this.console = console;
    }

    /// The exit status is 0 only when every chain holds.
    public int run() {
        console.say(console.dim(LINE.formatted("log", "project", "events", "chain")));
        var found = new ArrayList<Verification>();
        for (var owner : owners) {
            for (var project : owner.projects()) {
                found.add(verified(owner, project));
            }
        }
        return together(found);
    }

    private Verification verified(LogOwner owner, String project) {
        console.sayInPlace("Verifying %s of %s".formatted(owner.name(), project));
        var verification = owner.verify(project);
        console.endInPlace();
        var chain = verification.holds() ? console.good(verification.told()) : console.bad(verification.told());
        console.say(LINE.formatted(owner.name(), project, verification.events(), chain));
        return verification;
    }

    private int together(List<Verification> found) {
        var events = found.stream().mapToLong(Verification::events).sum();
        var broken = found.stream().filter(one -> !one.holds()).count();
        console.say(console.dim(LINE.formatted("together", found.size() + " logs", events, ""))
                .stripTrailing());
        if (broken > 0) {
            console.say(console.bad("Not as written: %d of %d logs.".formatted(broken, found.size())));
            return BROKEN;
        }
        console.say(found.isEmpty() ? "There is no log yet." : console.good("Every log is as it was written."));
        return 0;
    }
}
