package errata.annotation.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Steps into values of unknown shape. Whatever is not there, is empty or has another shape is null.
public final class Tree {

    private Tree() {}

    public static @Nullable Object at(@Nullable Object node, String key) {
        return node instanceof Map<?, ?> map ? map.get(key) : null;
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
        var root = new TreeMap<String, Object>();
        flat.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                put(root, key.substring(prefix.length()).split("\\.", -1), value);
            }
        });
        return root.isEmpty() ? null : listed(root);
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
            if (key.matches("[0-9]{1,6}")) {
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
