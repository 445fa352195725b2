package errata.local.processes;

import errata.backends.process.Tether;
import errata.local.archives.Archive;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A part of the product that runs as a process of its own. What it needs to know reaches it through the environment,
/// where other users of the machine cannot read it.
public interface Part {
    String name();

    int port();

    /// The other ports it listens on, by what they are for.
    default Map<String, Integer> more() {
        return Map.of();
    }

    /// Parts of a higher tier depend on those of lower ones; they stop first.
    int tier();

    List<String> command();

    Map<String, String> environment();

    /// Whether it does its work now.
    boolean isReady();

    /// What has to happen until it is ready, for whoever waits.
    default String awaited() {
        return "an answer on port " + port();
    }

    /// Where its class data is or will be archived, if it is a Java process.
    default Optional<Archive> archive() {
        return Optional.empty();
    }

    default Tether tether() {
        return Tether.TERM;
    }

    /// Before each start.
    default void prepare() {}

    /// After each start, once it is ready.
    default void opened() {}
}
