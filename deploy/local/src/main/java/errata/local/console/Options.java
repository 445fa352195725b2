package errata.local.console;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words after a command: `--name value`, `--flag`, and the rest. A word nobody knows is refused with the usage.
public final class Options {
    private final Map<String, List<String>> named = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();
    private final String usage;

    private Options(String usage) {
        this.usage = usage;
    }

    /// @param valued the names that take a value, without dashes
    /// @param flags those that stand alone
    public static Options of(List<String> arguments, Set<String> valued, Set<String> flags, String usage) {
        var options = new Options(usage);
        var words = arguments.iterator();
        while (words.hasNext()) {
            var word = words.next();
            var name = word.startsWith("--") ? word.substring(2) : "";
            if (flags.contains(name)) {
                options.add(name, "");
            } else if (valued.contains(name)) {
                options.add(name, options.valueOf(words));
            } else if (name.isEmpty()) {
                options.rest.add(word);
            } else {
                throw new Refusal("Unknown: %s%n%s".formatted(word, usage));
            }
        }
        return options;
    }

    public boolean has(String name) {
        return named.containsKey(name);
    }

    public Optional<String> value(String name) {
        return all(name).stream().reduce((first, last) -> last);
    }

    /// Every value given for the name; several may stand in one word, separated by commas.
    public List<String> list(String name) {
        return all(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public List<String> rest() {
        return List.copyOf(rest);
    }

    public Refusal refusal() {
        return new Refusal(usage);
    }

    private List<String> all(String name) {
        return named.getOrDefault(name, List.of());
    }

    private String valueOf(Iterator<String> words) {
        var value = words.hasNext() ? words.next() : "";
        if (value.isBlank() || value.startsWith("--")) {
            throw refusal();
        }
        return value;
    }

    private void add(String name, String value) {
        named.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
