package errata.annotation.relabelling;

import errata.events.CategoryId;
import errata.events.RelabelCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param codebook taxonomy position its author saw; null = the newest
record RelabelBody(
        CategoryId from,
        List<CategoryId> to,
        RelabelCause cause,
        @Nullable Long codebook) {

    RelabelBody {
        if (to.size() > 100) {
            throw new IllegalArgumentException("A label moves to at most 100 categories");
        }
    }
}
