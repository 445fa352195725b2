package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A prompt that its client wrote down as one text, `system: …` and `user: …` line by line (OpenLIT for Python). Only a
/// text that begins so is taken for one.
final class Transcript {
    private static final Pattern SPEAKER =
            Pattern.compile("(?:\\A|\\n)(system|developer|user|human|assistant|tool): ", Pattern.CASE_INSENSITIVE);
    /// What Python writes for a message without a text.
    private static final String NOTHING = "None";

    private Transcript() {}

    static boolean isOne(@Nullable Object raw) {
        return raw instanceof String text && SPEAKER.matcher(text).lookingAt();
    }

    /// Empty when it is none.
    static List<Message> read(String text, Json json) {
        var speaker = SPEAKER.matcher(text);
        if (!speaker.lookingAt()) {
            return List.of();
        }
        var messages = new ArrayList<Message>();
        for (boolean more = true; more; ) {
            var role = speaker.group(1);
            int from = speaker.end();
            more = speaker.find();
            add(role, text.substring(from, more ? speaker.start() : text.length()), json, messages);
        }
        return messages;
    }

    private static void add(String told, String said, Json json, List<Message> messages) {
        var role = MessageShapes.role(told);
        var parts = new MessageParts(json, role, null);
        if (!isNothing(role, said)) {
            parts.add(said);
        }
        parts.messages(null).stream().filter(message -> !message.isEmpty()).forEach(messages::add);
    }

    static boolean isNothing(String role, String said) {
        return said.isBlank() || (role.equals("assistant") && said.strip().equals(NOTHING));
    }
}
