package errata.events.log;

import errata.events.Event;
import java.util.List;

/// @param expectedVersion version of the stream the decision was made on; 0 = the stream does not exist yet
public record StreamFacts<E extends Event>(String stream, long expectedVersion, List<Fact<E>> facts) {}
