package errata.ui.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a command.
public record Done(
        long position,
        @Nullable String sampleId,
        @Nullable String noteId,
        @Nullable String categoryId,
        @Nullable String mergeId,
        List<String> parts) {}
