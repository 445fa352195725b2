package errata.reporting.agreement;

import errata.events.Actor;
import errata.reporting.patterns.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What readers may say together, each once, in whatever order they came to a trace.
final class Sayings {
    private final Dictionary<List<Actor>> readers;
    private final Map<Voices, Saying> byVoices = new HashMap<>();
    private final Map<SortedMap<Actor, Boolean>, Saying> all = new HashMap<>();

    /// @param readers the lists of readers, by number
    Sayings(Dictionary<List<Actor>> readers) {
        this.readers = readers;
    }

    Saying of(Voices voices) {
        return byVoices.computeIfAbsent(
                voices, _ -> all.computeIfAbsent(voices.by(readers.get(voices.readers())), Saying::new));
    }
}
