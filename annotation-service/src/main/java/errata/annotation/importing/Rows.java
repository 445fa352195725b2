package errata.annotation.importing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The rows of a file, one at a time.
interface Rows {

    /// Null at the end.
    @Nullable
    RawRow next() throws IOException;
}
