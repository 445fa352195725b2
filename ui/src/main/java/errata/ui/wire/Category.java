package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A failure mode.
public record Category(
        String id,
        String name,
        String state,
        @Nullable Definition definition,
        int definitionVersion,
        int semanticVersion,
        @Nullable String severity,
        List<ReportingLabel> reportingLabels,
        @Nullable String proposedBy,
        @JsonDeserialize(using = AsText.class) @Nullable String since,
        @Nullable String mergedInto,
        @Nullable String terminal,
        List<String> parts,
        @Nullable String parent,
        @Nullable String reason) {}
