package errata.ingest.importing.reading;

import errata.ingest.otlp.SpanBatch;
import java.util.List;

/// What one record came to.
public sealed interface Reading {

    /// @param named the traces it is about, as the file calls them
    record Taken(SpanBatch spans, List<Opinion> opinions, List<Named> named) implements Reading {
        public Taken {
            opinions = List.copyOf(opinions);
            named = List.copyOf(named);
        }
    }

    /// One that whoever imports the file does not want.
    record LeftOut() implements Reading {}

    /// @param reason what is wrong with it, in a few words
    record Refused(String reason) implements Reading {}
}
