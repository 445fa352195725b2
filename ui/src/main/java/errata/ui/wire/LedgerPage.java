package errata.ui.wire;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of one log, oldest first.
public record LedgerPage(
        String clock,
        long head,
        List<LedgerEvent> items,
        @JsonDeserialize(using = AsText.class) @Nullable String next) {}
