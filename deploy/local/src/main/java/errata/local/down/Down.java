package errata.local.down;

import errata.backends.process.Until;
import errata.local.console.Console;
import errata.local.home.Home;
import errata.local.home.Leftovers;
import errata.local.home.Run;
import errata.local.home.RunFile;
import java.time.Duration;

/// Stops what runs: the launcher stops its processes; without a launcher they are ended from here.
public final class Down {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunFile runFile;
    private final Console console;

    public Down(Home home, Console console) {
        runFile = new RunFile(home.runFile());
        this.console = console;
    }

    public int run() {
        var run = runFile.read();
        if (run.isEmpty()) {
            console.say("Errata is not running.");
            return 0;
        }
        stopLauncher(run.get());
        var ended = new Leftovers(run.get()).end();
        runFile.delete();
        console.say(ended.isEmpty() ? "Errata has stopped." : "Errata has stopped; its launcher was gone already.");
        return 0;
    }

    private static void stopLauncher(Run run) {
        run.launcher().find().ifPresent(launcher -> {
            launcher.destroy();
            Until.holds(() -> !launcher.isAlive(), PATIENCE, () -> "The launcher (pid %d) does not stop."
                    .formatted(launcher.pid()));
        });
    }
}
