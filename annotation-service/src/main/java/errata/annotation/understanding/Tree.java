package errata.annotation.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Steps into values of unknown shape. Whatever is not there, is empty or has another shape is null.
public final class Tree {
    // Hostile keys must not grow a tree too deep to walk.
    private static final int DEEPEST = 50;

    private Tree() {}

    public static @Nullable Object at(@Nullable Object node, String key) {
        return node instanceof Map<?, ?> map ? map.get(key) : null;
    }

    /// The first of the keys that holds something.
    public static @Nullable Object first(Map<?, ?> map, String... keys) {
        for (String key : keys) {
            Object value = map.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    public static @Nullable String text(@Nullable Object node, String key) {
        return text(at(node, key));
    }

    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case String text when !text.isEmpty() -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case null, default -> null;
        };
    }

    /// How many; never less than none.
    public static @Nullable Long count(@Nullable Object value) {
        return switch (value) {
            case Number number when number.longValue() >= 0 -> number.longValue();
            case String text when Letters.areDigits(text, 18) -> Long.valueOf(text);
            case null, default -> null;
        };
    }

    public static @Nullable Double number(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text when text.length() < 40 -> parsed(text);
            case null, default -> null;
        };
    }

    private static @Nullable Double parsed(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// The list itself; a single thing as a list of one; nothing as the empty list.
    public static List<?> list(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    /// `a.0.b.c=1` below a prefix becomes `[{b: {c: 1}}]`; null if nothing lies below it.
    public static @Nullable Object nested(Map<String, Object> flat, String prefix) {
        Map<String, Object> root = null;
        for (var entry : flat.entrySet()) {
            if (entry.getKey().startsWith(prefix)) {
                root = root == null ? new TreeMap<>() : root;
                put(root, entry.getKey().substring(prefix.length()).split("\\.", DEEPEST), entry.getValue());
            }
        }
        return root == null ? null : listed(root);
    }

    private static void put(Map<String, Object> root, String[] path, Object value) {
        Map<String, Object> node = root;
        for (int i = 0; i < path.length - 1; i++) {
            node = branch(node, path[i]);
        }
        node.putIfAbsent(path[path.length - 1], value);
    }

    private static Map<String, Object> branch(Map<String, Object> node, String step) {
        if (node.get(step) instanceof Branch branch) {
            return branch;
        }
        var branch = new Branch();
        node.put(step, branch);
        return branch;
    }

    private static Object listed(Map<String, Object> node) {
        var numbered = new TreeMap<Integer, Object>();
        var named = new LinkedHashMap<String, Object>();
        node.forEach((key, value) -> {
            var inner = value instanceof Branch branch ? listed(branch) : value;
            if (Letters.areDigits(key, 6)) {
                numbered.put(Integer.valueOf(key), inner);
            } else {
                named.put(key, inner);
            }
        });
        return named.isEmpty() ? List.copyOf(numbered.values()) : named;
    }

    private static final class Branch extends TreeMap<String, Object> {
        private static final long serialVersionUID = 1L;
    }
}
