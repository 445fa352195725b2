package errata.local.processes;

import java.time.Duration;

/// When a process that dies is started again: soon after the first death, later after each further one, and not at all
/// after five that came quickly. A process that lived for half a minute starts with a clean sheet.
public record Patience(Duration firstPause, Duration quick, int deaths) {
    public static final Patience USUAL = new Patience(Duration.ofMillis(250), Duration.ofSeconds(30), 5);

    Duration pauseAfter(int quickDeaths) {
        return firstPause.multipliedBy(1L << (quickDeaths - 1));
    }
}
