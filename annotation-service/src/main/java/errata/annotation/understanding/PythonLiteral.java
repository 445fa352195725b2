package errata.annotation.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Python's `str` makes of a dict or a list. Many clients send it where they mean JSON. Only dicts, lists, tuples,
/// texts, numbers, `True`, `False` and `None` are read; anything else is no such value, and the text stays a text.
final class PythonLiteral {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 1 << 20;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,400}(\\.\\d{0,400})?([eE][-+]?\\d{1,3})?");

    private final String text;
    private int at;
    private int depth;

    private static final class NoLiteral extends Exception {
        private static final long serialVersionUID = 1L;

        NoLiteral() {
            super(null, null, false, false);
        }
    }

    private PythonLiteral(String text) {
        this.text = text;
    }

    /// Whether it begins as no JSON does.
    static boolean looksLikeOne(String text) {
        return text.startsWith("{'") || text.startsWith("[{'") || text.startsWith("['");
    }

    /// Null when it is none, or larger than we care to read.
    static @Nullable Object read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        var reader = new PythonLiteral(text);
        try {
            var value = reader.value();
            reader.skipSpace();
            return reader.at == text.length() ? value : null;
        } catch (NoLiteral e) {
            return null;
        }
    }

    private @Nullable Object value() throws NoLiteral {
        char next = peek();
        return switch (next) {
            case '{' -> map();
            case '[' -> list(']');
            case '(' -> list(')');
            case '\'', '"' -> quoted();
            default -> word();
        };
    }

    private Map<String, @Nullable Object> map() throws NoLiteral {
        enter();
        var map = new LinkedHashMap<String, @Nullable Object>();
        while (peek() != '}') {
            var key = value();
            expect(':');
            map.put(String.valueOf(key), value());
            separate('}');
        }
        leave();
        return map;
    }

    private List<@Nullable Object> list(char end) throws NoLiteral {
        enter();
        var list = new ArrayList<@Nullable Object>();
        while (peek() != end) {
            list.add(value());
            separate(end);
        }
        leave();
        return list;
    }

    private void enter() throws NoLiteral {
        if (++depth > DEEPEST) {
            throw new NoLiteral();
        }
        at++;
    }

    private void leave() {
        depth--;
        at++;
    }

    private void separate(char end) throws NoLiteral {
        if (peek() == ',') {
            at++;
        } else if (peek() != end) {
            throw new NoLiteral();
        }
    }

    private void expect(char wanted) throws NoLiteral {
        if (peek() != wanted) {
            throw new NoLiteral();
        }
        at++;
    }

    private String quoted() throws NoLiteral {
        char quote = text.charAt(at++);
        var read = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == quote) {
                return read.toString();
            }
            read.append(next == '\\' ? escaped() : next);
        }
        throw new NoLiteral();
    }

    private char escaped() throws NoLiteral {
        if (at >= text.length()) {
            throw new NoLiteral();
        }
        char told = text.charAt(at++);
        return switch (told) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'x' -> coded(2);
            case 'u' -> coded(4);
            case '\\', '\'', '"' -> told;
            default -> throw new NoLiteral();
        };
    }

    private char coded(int digits) throws NoLiteral {
        try {
            at += digits;
            return (char) Integer.parseInt(text, at - digits, at, 16);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new NoLiteral();
        }
    }

    private @Nullable Object word() throws NoLiteral {
        int from = at;
        while (at < text.length() && isOfWord(text.charAt(at))) {
            at++;
        }
        var word = text.substring(from, at);
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> null;
            default -> number(word);
        };
    }

    private static boolean isOfWord(char each) {
        return Character.isLetterOrDigit(each) || each == '.' || each == '-' || each == '+';
    }

    private static Number number(String word) throws NoLiteral {
        if (!NUMBER.matcher(word).matches()) {
            throw new NoLiteral();
        }
        return Letters.areDigits(word, 18) ? (Number) Long.valueOf(word) : Double.valueOf(word);
    }

    private char peek() throws NoLiteral {
        skipSpace();
        if (at >= text.length()) {
            throw new NoLiteral();
        }
        return text.charAt(at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
