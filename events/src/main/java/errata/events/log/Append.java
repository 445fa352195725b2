package errata.events.log;

import errata.events.Event;
import java.util.List;
import java.util.Map;

/// @param streams written in this order; positions follow it
/// @param answer what the command answers besides its position; kept, so that a repeated command gets the same
public record Append<E extends Event>(Command command, List<StreamFacts<E>> streams, Map<String, Object> answer) {}
