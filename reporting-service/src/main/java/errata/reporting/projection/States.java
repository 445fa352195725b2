package errata.reporting.projection;

import errata.events.TraceId;
import errata.reporting.patterns.TraceState;

/// Where the fold stands with traces.
public interface States {
    TraceState get(TraceId trace);

    void put(TraceId trace, TraceState state);
}
