package errata.ingest.importing.chat;

import errata.events.ProjectId;
import errata.events.TraceId;
import errata.ingest.importing.reading.Dated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Dates conversations that have no time of their own: from when their file was first imported, a millisecond apart, so
/// that they stand in the order of the file and come out the same when it is imported again.
public final class Dating implements Dated {
    private final ProjectId project;
    private final String source;
    private final FirstImports firstImports;
    private @Nullable Instant from;

    /// When a file of that name and with that first conversation was imported first.
    public interface FirstImports {
        Instant of(ProjectId project, String source, TraceId first);
    }

    public Dating(ProjectId project, String source, FirstImports firstImports) {
        this.project = project;
        this.source = source;
        this.firstImports = firstImports;
    }

    @Override
    public Instant of(TraceId trace, int ordinal) {
        var start = from;
        if (start == null) {
            start = firstImports.of(project, source, trace);
            from = start;
        }
        return start.plusMillis(ordinal);
    }
}
