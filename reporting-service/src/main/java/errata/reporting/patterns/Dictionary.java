package errata.reporting.patterns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for things that come again and again: from 0, in the order in which they came, never given twice.
public final class Dictionary<T> {
    private final List<T> things = new ArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    public int number(T thing) {
        var known = numbers.get(thing);
        if (known != null) {
            return known;
        }
        int number = things.size();
        things.add(thing);
        numbers.put(thing, number);
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
