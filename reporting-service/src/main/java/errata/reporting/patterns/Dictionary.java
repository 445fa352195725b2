package errata.reporting.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Numbers for things that come again and again: from 0, in the order in which they came, never given twice.
public final class Dictionary<T> {
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();
    // Most are asked for by the very object that is kept; to compare all they consist of would cost ten times as much.
    private final Map<T, Integer> kept = new IdentityHashMap<>();

    public int number(T thing) {
        var same = kept.get(thing);
        if (same != null) {
            return same;
        }
        var known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = things.size();
        things.add(thing);
        numbers.put(thing, number);
        kept.put(thing, number);
        return number;
    }

    /// The same thing, once.
    T one(T thing) {
        return things.get(number(thing));
    }

    public T get(int number) {
        return things.get(number);
    }

    public int size() {
        return things.size();
    }

    /// Those that came after the first so many.
    public List<T> after(int count) {
        return things.subList(count, things.size());
    }
}
