package errata.events.codec;

import errata.events.AnnotationEvent;
import errata.events.Event;
import errata.events.TaxonomyEvent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The stable name of every event: family, dot, the record's name in lower case with dashes. A golden file per name
/// makes the build fail when a record is renamed.
final class EventNames {

    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, Class<? extends Event>> classes = new HashMap<>();

    EventNames() {
        add("annotation", AnnotationEvent.class);
        add("taxonomy", TaxonomyEvent.class);
    }

    String of(Event event) {
        var name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("An event outside the vocabulary: " + event.getClass());
        }
        return name;
    }

    Class<? extends Event> called(String name) {
        var type = classes.get(name);
        if (type == null) {
            throw new UnreadableEvent.UnknownType(name);
        }
        return type;
    }

    Map<String, Class<? extends Event>> all() {
        return Map.copyOf(classes);
    }

    private void add(String prefix, Class<? extends Event> family) {
        for (var permitted : family.getPermittedSubclasses()) {
            var name = prefix + "." + dashed(permitted.getSimpleName());
            names.put(permitted, name);
            classes.put(name, permitted.asSubclass(Event.class));
        }
    }

    static String dashed(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
