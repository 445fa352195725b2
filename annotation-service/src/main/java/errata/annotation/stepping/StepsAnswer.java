package errata.annotation.stepping;

import errata.annotation.stepping.PlacesBody.Place;
import errata.events.TraceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The steps of some places, in the order in which they were asked about.
record StepsAnswer(List<Told> steps) {

    /// @param before the step before it; @param missing why there is no step
    record Told(
            TraceId traceId,
            String span,
            @Nullable String step,
            @Nullable String before,
            @Nullable String missing) {

        static Told of(Place place, Located located) {
            return new Told(place.traceId(), place.span(), located.step(), located.before(), null);
        }

        static Told missing(Place place, String why) {
            return new Told(place.traceId(), place.span(), null, null, why);
        }
    }
}
