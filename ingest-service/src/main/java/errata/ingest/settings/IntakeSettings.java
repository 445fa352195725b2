package errata.ingest.settings;

import errata.events.ProjectId;
import java.util.List;

/// Keys and rules of one project. Of two of the same project the one with the higher revision is right.
public record IntakeSettings(ProjectId project, long revision, List<IngestKey> keys, RedactionRules redaction) {

    public IntakeSettings {
        keys = List.copyOf(keys);
    }
}
