package errata.reporting.asking;

import errata.reporting.windows.Traces;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which traces a question is about, as an address asks it.
///
/// @param from, to instants between which they began
/// @param segment facts of theirs, `service:checkout`
public record Which(
        @RestQuery @Nullable String from,
        @RestQuery @Nullable String to,
        @RestQuery @Nullable List<String> segment) {

    public Traces traces() {
        var between = Questions.between(from, to);
        return new Traces(between.from(), between.to(), Questions.segment(segment));
    }
}
