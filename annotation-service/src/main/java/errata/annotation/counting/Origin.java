package errata.annotation.counting;

import java.time.Instant;
import java.util.Comparator;

/// Which instance of ingest took a span, for which project, in which minute. An empty instance is none: something else
/// wrote to the topic.
public record Origin(String project, String instance, Instant minute) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER = Comparator.comparing(Origin::project)
            .thenComparing(Origin::instance)
            .thenComparing(Origin::minute);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
