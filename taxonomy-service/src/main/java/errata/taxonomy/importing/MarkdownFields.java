package errata.taxonomy.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands below the name of a category: paragraphs and named fields.
final class MarkdownFields {

    private enum Field {
        TEXT("definition|description|meaning|what it is|what it means"),
        INCLUDE("includes?|inclusion(?: criteria)?|counts|when to use|use (?:it )?when|belongs"),
        EXCLUDE("excludes?|exclusion(?: criteria)?|does not count|when not to use|(?:do )?not use when|not"),
        EXAMPLES("(?:illustrative |positive )?examples?"),
        SEVERITY("severity|impact"),
        LEFT("(?!)");

        private final Pattern words;

        Field(String words) {
            this.words = Pattern.compile(words);
        }

        static Optional<Field> of(String word) {
            var lower = word.toLowerCase(Locale.ROOT).replaceAll(":$", "").strip();
            for (var field : values()) {
                if (field.words.matcher(lower).matches()) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern NAMED = Pattern.compile(
            "(?:\\*\\*|__|\\*|_)?([A-Za-z][A-Za-z ]{1,40}?)\\s*(?::\\s*(?:\\*\\*|__|\\*|_)|(?:\\*\\*|__|\\*|_)\\s*:|:)\\s*(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");
    private static final Pattern EMPHASISED = Pattern.compile("(?:\\*\\*|__).*");

    private final Map<Field, List<String>> said = new EnumMap<>(Field.class);
    private final List<String> left = new ArrayList<>();
    private Field current = Field.TEXT;

    private MarkdownFields() {}

    static MarkdownFields of(List<String> body) {
        var fields = new MarkdownFields();
        body.forEach(fields::line);
        return fields;
    }

    static boolean isField(String word) {
        return Field.of(word).isPresent();
    }

    Drafted drafted(int line, String name) {
        return new Drafted(
                line,
                name,
                text(Field.TEXT),
                text(Field.INCLUDE),
                text(Field.EXCLUDE),
                severity(),
                said.getOrDefault(Field.EXAMPLES, List.of()),
                List.copyOf(left));
    }

    private void line(String line) {
        var bullet = BULLET.matcher(line);
        boolean isItem = bullet.matches();
        var content = (isItem ? bullet.group(1) : line.replaceFirst("^#{1,6}\\s+", "")).strip();
        var named = NAMED.matcher(content);
        var known = named.matches() ? Field.of(named.group(1)) : Field.of(MarkdownCodebook.plain(content));
        if (known.isPresent() && isHere(known.get())) {
            current = known.get();
            say(named.matches() ? named.group(2) : "", true);
        } else if (named.matches() && EMPHASISED.matcher(content).matches() && current != Field.EXAMPLES) {
            current = Field.LEFT;
            left.add(named.group(1));
        } else {
            say(content, isItem || current != Field.EXAMPLES);
        }
    }

    /// An example may speak of an example; a field that began keeps what follows.
    private boolean isHere(Field field) {
        return current != Field.EXAMPLES || field != Field.TEXT || !said.containsKey(Field.TEXT);
    }

    private void say(String text, boolean anew) {
        var plain = MarkdownCodebook.plain(text);
        var lines = said.computeIfAbsent(current, _ -> new ArrayList<>());
        if (plain.isEmpty() || current == Field.LEFT) {
            return;
        }
        if (anew || lines.isEmpty()) {
            lines.add(plain);
        } else {
            lines.add(lines.removeLast() + " " + plain);
        }
    }

    private String text(Field field) {
        return said.getOrDefault(field, List.of()).stream().collect(Collectors.joining("\n"));
    }

    private @Nullable String severity() {
        var word = text(Field.SEVERITY);
        return word.isBlank() ? null : word;
    }
}
