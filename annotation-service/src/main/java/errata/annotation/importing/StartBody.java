package errata.annotation.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a table is to be taken in, as a client sends it.
///
/// @param mapping null = as it was guessed
record StartBody(
        @Nullable Mapping mapping, @Nullable Boolean emptyIsAbsent, List<String> positive, List<String> negative) {

    Settings over(Mapping guess) {
        return new Settings(mapping == null ? guess : mapping, emptyIsAbsent, positive, negative);
    }
}
