package errata.annotation.understanding.convention;

import errata.annotation.understanding.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bodies of OpenAI's API, as some clients put them whole into one attribute.
final class Choices {

    private Choices() {}

    /// The messages of a request body; null for anything else.
    static @Nullable Object messagesOf(@Nullable Object body) {
        return Tree.at(body, "messages");
    }

    /// The messages of a response body; null for anything else.
    static @Nullable Object of(@Nullable Object body) {
        return Tree.at(body, "choices") instanceof List<?> choices ? choices : null;
    }
}
