package errata.annotation.stepping;

import errata.events.TraceId;
import errata.events.edge.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places somebody asks about.
record PlacesBody(List<Place> places) {
    static final int MOST = 500;

    /// @param field the part of the span, as an anchor names it
    record Place(TraceId traceId, String span, @Nullable String field) {}

    List<Place> bounded() {
        if (places.size() > MOST) {
            throw Problem.inBody("/places", "holds at most " + MOST + " places; ask in parts")
                    .exception();
        }
        return places;
    }
}
