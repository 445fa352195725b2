package errata.annotation.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the messages on the span of a tool come to: what it was called with and what it gave back.
final class ToolWords {

    private ToolWords() {}

    /// The arguments of the call; some clients write them as if the tool said them.
    static @Nullable Object asked(List<Message> inputs) {
        for (var message : inputs.reversed()) {
            if (!message.toolCalls().isEmpty()) {
                return message.toolCalls().getFirst().arguments();
            }
            if (!message.toolResults().isEmpty()) {
                return message.toolResults().getFirst().result();
            }
        }
        return null;
    }

    static @Nullable Object answered(List<Message> outputs) {
        for (var message : outputs.reversed()) {
            if (!message.toolResults().isEmpty()) {
                return message.toolResults().getLast().result();
            }
            if (message.says()) {
                return message.text();
            }
        }
        return null;
    }

    /// A tool's result may look like the parts of a message. Nobody said it, and it stands as the result.
    static List<Message> notOfModels(List<Message> outputs) {
        boolean plain = outputs.stream()
                .allMatch(message -> message.role().equals("assistant")
                        && message.toolCalls().isEmpty());
        return plain ? List.of() : outputs;
    }
}
