package errata.local.processes;

import java.time.Duration;

/// When a process that dies is started again: soon after the first death, later after each further one, and not at all
/// after five that came quickly. A process that lived for half a minute starts with a clean sheet.
///
/// @param opening how long what is done once a process is ready is tried again, while the process lives: on a machine
/// with much else to do a broker answers, and yet takes minutes to make its topics
public record Patience(Duration firstPause, Duration quick, int deaths, Duration opening) {
    public static final Patience USUAL =
            new Patience(Duration.ofMillis(250), Duration.ofSeconds(30), 5, Duration.ofMinutes(10));

    Duration pauseAfter(int quickDeaths) {
        return firstPause.multipliedBy(1L << (quickDeaths - 1));
    }
}
