package errata.annotation.reading;

import errata.events.AnnotationEvent;
import errata.events.TraceId;
import errata.events.log.Fact;
import java.util.List;

/// What one reader says of one trace, as one of several written in one append.
///
/// @param before the reading it was decided on
/// @param written at least one event; the first takes the trace up if nobody had
public record SaidOfTrace(TraceId trace, TraceReading before, List<Fact<AnnotationEvent>> written) {}
